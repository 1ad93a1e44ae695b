package com.prescripto.devstack.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs the chosen stages one after the other and sums up; the last line is {@code N passed, N failed}. */
public final class Verification {
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final List<Stage> stages;
    private final StepRunner steps;
    private final PrintStream out;

    private Verification(List<Stage> stages, StepRunner steps, PrintStream out) {
        this.stages = stages;
        this.steps = steps;
        this.out = out;
    }

    /** All stages, or those of the given names. */
    public static Verification of(List<String> names, Path checkout, PrintStream out) {
        List<Stage> all = List.of(
                new JavaStage(checkout),
                new WebStage(checkout),
                new AlertsStage(checkout),
                new EndToEndStage(checkout));
        return of(names, all, checkout.resolve(".local/test"), out);
    }

    static Verification of(List<String> names, List<Stage> all, Path logs, PrintStream out) {
        List<String> known = all.stream().map(Stage::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("No stage called %s; there are %s".formatted(name, known));
        });
        List<Stage> chosen = all.stream()
                .filter(stage -> names.isEmpty() || names.contains(stage.name()))
                .toList();
        return new Verification(chosen, new StepRunner(logs, out, HEARTBEAT), out);
    }

    /** Whether nothing failed. */
    public boolean run() throws InterruptedException {
        Counts total = Counts.NONE;
        List<String> lines = new ArrayList<>();
        for (Stage stage : stages) {
            out.println("Stage " + stage.name());
            Instant begin = Instant.now();
            Counts counts = run(stage);
            total = total.plus(counts);
            String time = StepRunner.words(Duration.between(begin, Instant.now()));
            lines.add("  %-8s %5d passed, %3d failed, %3d skipped  %14s"
                    .formatted(stage.name(), counts.passed(), counts.failed(), counts.skipped(), time));
        }
        out.println();
        total.failures().forEach(failure -> out.println("  FAILED " + failure));
        lines.forEach(out::println);
        out.printf("%d passed, %d failed%n", total.passed(), total.failed());
        out.flush();
        return total.failed() == 0;
    }

    private Counts run(Stage stage) throws InterruptedException {
        try {
            return stage.run(steps);
        } catch (IOException | RuntimeException e) {
            String why = e instanceof UncheckedIOException ? String.valueOf(e.getMessage()) : e.toString();
            return Counts.failure("stage " + stage.name() + " broke off: " + why);
        }
    }
}
