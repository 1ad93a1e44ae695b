package com.prescripto.devstack.verify;

import com.prescripto.devstack.process.RunningCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Runs steps with their output in a log each, and tells now and then that it goes on. */
final class StepRunner {
    private static final int SHOWN_LINES = 40;

    private final Path logs;
    private final PrintStream out;
    private final Duration heartbeat;

    StepRunner(Path logs, PrintStream out, Duration heartbeat) {
        this.logs = logs;
        this.out = out;
        this.heartbeat = heartbeat;
    }

    Path logs() {
        return logs;
    }

    void say(String line) {
        out.println(line);
    }

    /** Whether the step succeeded in time; if not, the end of its log is shown. */
    boolean succeeds(Step step) throws IOException, InterruptedException {
        Path log = logs.resolve(step.name() + ".log");
        Files.createDirectories(logs);
        Files.deleteIfExists(log);
        Instant begin = Instant.now();
        say("    %s …".formatted(step.name()));
        try (RunningCommand running = step.command().start(log)) {
            while (!running.awaitEnd(heartbeat)) {
                if (since(begin).compareTo(step.limit()) > 0) {
                    say("    %s was stopped after %s; log: %s".formatted(step.name(), words(step.limit()), log));
                    return false;
                }
                say("    %s … %s  %s".formatted(step.name(), words(since(begin)), newestLine(log)));
            }
            boolean succeeded = running.exitCode() == 0;
            say("    %s %s after %s".formatted(step.name(), succeeded ? "ok" : "FAILED", words(since(begin))));
            if (!succeeded) {
                show(log);
            }
            return succeeded;
        }
    }

    static String words(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static Duration since(Instant begin) {
        return Duration.between(begin, Instant.now());
    }

    private void show(Path log) throws IOException {
        List<String> lines = lines(log);
        List<String> errors = lines.stream()
                .filter(line -> line.startsWith("[ERROR]") || line.contains(" error "))
                .limit(SHOWN_LINES)
                .toList();
        List<String> shown =
                errors.isEmpty() ? lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()) : errors;
        say("    its whole log: " + log);
        shown.forEach(line -> say("      | " + line));
    }

    private static String newestLine(Path log) throws IOException {
        List<String> lines = lines(log);
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    private static List<String> lines(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceAll("\\e\\[[0-9;?]*[A-Za-z]", ""))
                .map(line -> line.length() <= 160 ? line : line.substring(0, 160) + "…")
                .toList();
    }
}
