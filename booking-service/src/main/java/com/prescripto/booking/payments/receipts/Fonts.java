package com.prescripto.booking.payments.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: Noto Sans for Latin, Greek and Cyrillic, and its sisters for the scripts of India, each there
 * only when a text needs it. A sign that none of them has becomes a question mark.
 */
final class Fonts {

    /** The first is for everything that does not ask for another. */
    private static final String USUAL = "NotoSans";

    private static final Map<Character.UnicodeScript, String> OTHERS = Map.of(
            Character.UnicodeScript.DEVANAGARI, "NotoSansDevanagari",
            Character.UnicodeScript.BENGALI, "NotoSansBengali",
            Character.UnicodeScript.GUJARATI, "NotoSansGujarati",
            Character.UnicodeScript.GURMUKHI, "NotoSansGurmukhi",
            Character.UnicodeScript.TAMIL, "NotoSansTamil",
            Character.UnicodeScript.TELUGU, "NotoSansTelugu",
            Character.UnicodeScript.KANNADA, "NotoSansKannada",
            Character.UnicodeScript.MALAYALAM, "NotoSansMalayalam",
            Character.UnicodeScript.ORIYA, "NotoSansOriya");

    private final PDDocument document;
    private final Map<String, Face> loaded = new HashMap<>();

    Fonts(PDDocument document) {
        this.document = document;
    }

    /** A font, and which signs it has. */
    private record Face(PDType0Font font, CmapLookup signs) {
        boolean has(int sign) {
            return signs.getGlyphId(sign) != 0;
        }
    }

    /** Some text of one font. */
    record Run(PDType0Font font, String text) {
        float width(float size) throws IOException {
            return font.getStringWidth(text) * size / 1000;
        }
    }

    /** The text in pieces that one font each can show. */
    List<Run> runs(String text) throws IOException {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        Face current = null;
        for (int sign : text.codePoints().toArray()) {
            var face = isNeutral(sign) && current != null && current.has(sign) ? current : faceFor(sign);
            if (current != null && !face.equals(current)) {
                runs.add(new Run(current.font(), piece.toString()));
                piece.setLength(0);
            }
            current = face;
            piece.appendCodePoint(face.has(sign) ? sign : '?');
        }
        if (current != null) {
            runs.add(new Run(current.font(), piece.toString()));
        }
        return runs;
    }

    float width(String text, float size) throws IOException {
        float width = 0;
        for (var run : runs(text)) {
            width += run.width(size);
        }
        return width;
    }

    /** Blanks, joiners and the like belong to whatever they stand in. */
    private static boolean isNeutral(int sign) {
        var script = Character.UnicodeScript.of(sign);
        return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
    }

    private Face faceFor(int sign) throws IOException {
        var face = face(OTHERS.getOrDefault(Character.UnicodeScript.of(sign), USUAL));
        return face.has(sign) ? face : face(USUAL);
    }

    private Face face(String name) throws IOException {
        var known = loaded.get(name);
        if (known != null) {
            return known;
        }
        try (var file = file(name)) {
            var read = new TTFParser().parse(new RandomAccessReadBuffer(file));
            var face = new Face(PDType0Font.load(document, read, true), read.getUnicodeCmapLookup());
            loaded.put(name, face);
            return face;
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + name + "-Regular.ttf"), name);
    }
}
