package com.prescripto.devstack.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.devstack.process.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTests {
    @TempDir
    Path logs;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void the_last_line_sums_up_all_stages() throws Exception {
        boolean green = run(
                List.of(),
                stage("java", steps -> new Counts(40, 2, List.of())),
                stage("web", steps -> new Counts(2, 0, List.of())));
        assertThat(green).isTrue();
        assertThat(lines()).last().isEqualTo("42 passed, 0 failed");
    }

    @Test
    void one_failed_test_is_named_and_makes_the_run_fail() throws Exception {
        boolean green = run(List.of(), stage("java", steps -> new Counts(1, 0, List.of("A » one: expected 1"))));
        assertThat(green).isFalse();
        assertThat(lines()).contains("  FAILED A » one: expected 1").last().isEqualTo("1 passed, 1 failed");
    }

    @Test
    void a_stage_that_breaks_off_counts_as_one_failure_and_the_next_runs_all_the_same() throws Exception {
        boolean green = run(
                List.of(),
                stage("java", steps -> {
                    throw new IOException("no space left");
                }),
                stage("web", steps -> new Counts(3, 0, List.of())));
        assertThat(green).isFalse();
        assertThat(lines()).anyMatch(line -> line.contains("stage java broke off: java.io.IOException: no space left"));
        assertThat(lines()).last().isEqualTo("3 passed, 1 failed");
    }

    @Test
    void only_the_chosen_stages_run_and_an_unknown_one_is_refused() throws Exception {
        Stage never = stage("java", steps -> {
            throw new AssertionError("ran");
        });
        assertThat(run(List.of("web"), never, stage("web", steps -> new Counts(1, 0, List.of()))))
                .isTrue();
        assertThatThrownBy(() -> run(List.of("wbe"), never)).hasMessageContaining("No stage called wbe");
    }

    @Test
    void a_step_that_takes_too_long_is_ended_and_has_not_succeeded() throws Exception {
        Step endless = new Step("endless", sh("sleep 300"), Duration.ZERO);
        StepRunner steps =
                new StepRunner(logs, new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofMillis(100));
        assertThat(steps.succeeds(endless)).isFalse();
        assertThat(lines()).anyMatch(line -> line.contains("endless was stopped after 0 s"));
    }

    @Test
    void a_failed_step_shows_what_its_log_says() throws Exception {
        StepRunner steps =
                new StepRunner(logs, new PrintStream(printed, true, StandardCharsets.UTF_8), Duration.ofSeconds(9));
        assertThat(steps.succeeds(new Step("lint", sh("echo unused import; exit 1"), Duration.ofMinutes(1))))
                .isFalse();
        assertThat(lines()).contains("      | unused import");
        assertThat(steps.succeeds(new Step("fine", sh("true"), Duration.ofMinutes(1))))
                .isTrue();
    }

    private Command sh(String script) {
        return Command.of(logs, List.of("sh", "-c", script));
    }

    private boolean run(List<String> names, Stage... stages) throws InterruptedException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return Verification.of(names, List.of(stages), logs, out).run();
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private interface Work {
        Counts on(StepRunner steps) throws IOException;
    }

    private static Stage stage(String name, Work work) {
        return new Stage() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Counts run(StepRunner steps) throws IOException {
                return work.on(steps);
            }
        };
    }
}
