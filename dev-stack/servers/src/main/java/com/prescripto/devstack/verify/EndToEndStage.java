package com.prescripto.devstack.verify;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.RunningCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Stories in a real browser, against a copy of the whole system of their own. */
final class EndToEndStage implements Stage {
    private static final Duration START = Duration.ofMinutes(12);
    private static final Duration LIMIT = Duration.ofMinutes(25);

    /**
     * Quick to start; a retry ladder short enough that a mail put off by an outage comes while a test waits for it, and long
     * enough that none is given up; holds that run out while a test looks on; and room for the patients that all tests
     * together register from one address.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "PRESCRIPTO_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1",
            "PRESCRIPTO_APPOINTMENTS_HOLDFOR", "25s",
            "PRESCRIPTO_INBOX_RETRYDELAYS", "5s,10s,20s,30s",
            "PRESCRIPTO_THROTTLE_PERNETWORK", "2000");

    private final Path checkout;

    EndToEndStage(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public String name() {
        return "e2e";
    }

    @Override
    public Counts run(StepRunner steps) throws IOException, InterruptedException {
        Path data = steps.logs().resolve("system");
        Path log = steps.logs().resolve("system.log");
        Files.createDirectories(steps.logs());
        Files.deleteIfExists(log);
        Command run = Command.of(checkout, List.of("./run", "--fresh", "--ports=free", "--data=" + data))
                .with(SETTINGS);
        try (RunningCommand system = run.start(log)) {
            if (!isReady(system, data.resolve("system.json"), steps)) {
                return Counts.failure("the system did not start, see " + log);
            }
            return test(data.resolve("system.json"), steps);
        }
    }

    private static boolean isReady(RunningCommand system, Path file, StepRunner steps) throws InterruptedException {
        Instant begin = Instant.now();
        steps.say("    starting a system for them …");
        while (!Files.exists(file)) {
            Duration waited = Duration.between(begin, Instant.now());
            if (system.awaitEnd(Duration.ofSeconds(1)) || waited.compareTo(START) > 0) {
                return false;
            }
        }
        steps.say("    system ready after " + StepRunner.words(Duration.between(begin, Instant.now())));
        return true;
    }

    private Counts test(Path system, StepRunner steps) throws IOException, InterruptedException {
        Path report = steps.logs().resolve("junit-e2e.xml");
        Files.deleteIfExists(report);
        Command test = Command.of(checkout, List.of("npm", "test", "-w", "e2e", "--", "--reporter=list,junit"))
                .with(Map.of(
                        "PRESCRIPTO_SYSTEM", system.toString(), "PLAYWRIGHT_JUNIT_OUTPUT_FILE", report.toString()));
        boolean passed = steps.succeeds(new Step("e2e", test, LIMIT));
        Counts counts = Files.exists(report) ? JUnitReports.read(report) : Counts.NONE;
        boolean ran = counts.passed() + counts.failed() > 0;
        return ran && passed == (counts.failed() == 0)
                ? counts
                : counts.plus(Counts.failure("the end-to-end tests did not run to their end, see e2e.log"));
    }
}
