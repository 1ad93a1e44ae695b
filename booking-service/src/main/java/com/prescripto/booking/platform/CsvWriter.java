package com.prescripto.booking.platform;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table as CSV (RFC 4180) in UTF-8 with the mark that spreadsheets want to see. Every cell is quoted, and none is
 * a formula: what would be taken for one is led by an apostrophe, so that a name somebody chose computes nothing on the
 * machine of whoever opens the file.
 */
public final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** OWASP, CSV injection: the signs that begin a formula, in their wide forms too, and the blanks that hide one. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer to;
    private boolean begun;

    public CsvWriter(Writer to) {
        this.to = to;
    }

    /** Writes a row of cells. */
    public void row(List<String> cells) throws IOException {
        if (!begun) {
            to.write(BYTE_ORDER_MARK);
            begun = true;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                to.write(',');
            }
            to.write('"');
            to.write(harmless(cells.get(i)).replace("\"", "\"\""));
            to.write('"');
        }
        to.write("\r\n");
    }

    public void flush() throws IOException {
        to.flush();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
