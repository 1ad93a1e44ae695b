package com.prescripto.booking.feeds.ical;

import java.nio.charset.StandardCharsets;

/**
 * Folds the lines of an iCalendar object at 75 octets (RFC 5545, 3.1) and never within a character. ical4j counts
 * characters, which is too much for most scripts.
 */
final class FoldedLines {
    private static final int MOST = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    static String of(String unfolded) {
        var folded = new StringBuilder(unfolded.length());
        unfolded.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int codePoint : line.codePoints().toArray()) {
            var character = Character.toString(codePoint);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST) {
                folded.append(BREAK).append(' ');
                octets = 1; // the space that begins a continued line
            }
            folded.append(character);
            octets += more;
        }
        folded.append(BREAK);
    }
}
