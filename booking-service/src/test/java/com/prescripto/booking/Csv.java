package com.prescripto.booking;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 says it, and nothing more lenient. */
public final class Csv {

    private Csv() {}

    /** The rows of a text, the first one included. */
    public static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                i++;
            } else {
                cell.append(sign);
            }
        }
        if (quoted || !row.isEmpty() || !cell.isEmpty()) {
            throw new AssertionError("the last row does not end");
        }
        return rows;
    }
}
