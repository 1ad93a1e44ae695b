package com.prescripto.booking.payments.receipts;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Paper that is written from the top down; it goes on to another page when one is full. */
final class Sheet implements Closeable {

    static final float LEFT = 56;
    static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 64;
    private static final float BOTTOM = 64;
    private static final float LEADING = 1.4f;

    private final PDDocument document;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float y = TOP;

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        this.fonts = new Fonts(document);
        this.page = begin();
    }

    /** How a text looks. */
    record Style(float size, Color color) {}

    /** A text, and where its left or its right edge is. */
    record Cell(String text, float at, boolean toTheLeft) {
        static Cell from(float left, String text) {
            return new Cell(text, left, false);
        }

        static Cell until(float right, String text) {
            return new Cell(text, right, true);
        }
    }

    /** Goes down. */
    void gap(float height) {
        y -= height;
    }

    /** A thin line across. */
    void rule(Color color) throws IOException {
        page.setStrokingColor(color);
        page.setLineWidth(0.6f);
        page.moveTo(LEFT, y);
        page.lineTo(RIGHT, y);
        page.stroke();
    }

    /** Cells side by side, each on one line. */
    void row(Style style, List<Cell> cells) throws IOException {
        down(style);
        for (var cell : cells) {
            var left = cell.toTheLeft() ? cell.at() - fonts.width(cell.text(), style.size()) : cell.at();
            write(style, left, cell.text());
        }
    }

    /** A text that goes on in the next line when it reaches the right edge. */
    void paragraph(Style style, float left, String text) throws IOException {
        for (var line : lines(text, style.size(), RIGHT - left)) {
            down(style);
            write(style, left, line);
        }
    }

    /** A name of something, and beside it what it is. */
    void pair(Style nameStyle, String name, Style style, float left, String text) throws IOException {
        var lines = lines(text, style.size(), RIGHT - left);
        for (int i = 0; i < lines.size(); i++) {
            down(style);
            if (i == 0) {
                write(nameStyle, LEFT, name);
            }
            write(style, left, lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private PDPageContentStream begin() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        return new PDPageContentStream(document, fresh);
    }

    private void down(Style style) throws IOException {
        if (y - style.size() * LEADING < BOTTOM) {
            page.close();
            page = begin();
            y = TOP;
        }
        y -= style.size() * LEADING;
    }

    private void write(Style style, float left, String text) throws IOException {
        page.beginText();
        page.setNonStrokingColor(style.color());
        page.newLineAtOffset(left, y);
        for (var run : fonts.runs(text)) {
            page.setFont(run.font(), style.size());
            page.showText(run.text());
        }
        page.endText();
    }

    private List<String> lines(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && fonts.width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
            while (fonts.width(line.toString(), size) > width) {
                lines.add(cut(line, size, width));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Takes what fits off a word that is longer than a line. */
    private String cut(StringBuilder word, float size, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (fonts.width(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        var first = word.substring(0, end);
        word.delete(0, end);
        return first;
    }
}
