package com.prescripto.devstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server could not be started; the message says why, where its log is, and what its last lines say. */
public final class StartFailed extends RuntimeException {
    private static final int LINES = 15;

    private StartFailed(String message) {
        super(message);
    }

    static StartFailed of(String name, String why, Path log) {
        return new StartFailed("%s %s%nIts log is %s and ends with:%n%s".formatted(name, why, log, lastLines(log)));
    }

    /** The end of a log, indented; says so when there is none. */
    public static String lastLines(Path log) {
        try {
            // Logs hold whatever the server wrote, so bytes that are no UTF-8 must not hide the rest.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return last.isEmpty() ? "    (nothing)" : "    " + String.join(System.lineSeparator() + "    ", last);
        } catch (IOException e) {
            return "    (no log: " + e.getMessage() + ")";
        }
    }
}
