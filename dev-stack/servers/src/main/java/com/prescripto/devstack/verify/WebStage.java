package com.prescripto.devstack.verify;

import com.prescripto.devstack.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The web apps: format, generated types, lint and types by {@code npm run check}, then each workspace's unit tests. */
final class WebStage implements Stage {
    private static final List<String> WORKSPACES =
            List.of("web-kit", "patient-web", "admin-web", "dev-stack/seed", "grafana");

    private final Path checkout;

    WebStage(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Counts run(StepRunner steps) throws IOException, InterruptedException {
        Counts counts = check(steps);
        for (String workspace : WORKSPACES) {
            counts = counts.plus(test(workspace, steps));
        }
        return counts;
    }

    private Counts check(StepRunner steps) throws IOException, InterruptedException {
        Command check = Command.of(checkout, List.of("npm", "run", "check"));
        boolean clean = steps.succeeds(new Step("web-check", check, Duration.ofMinutes(10)));
        return clean
                ? Counts.NONE
                : Counts.failure("npm run check, see " + steps.logs().resolve("web-check.log"));
    }

    private Counts test(String workspace, StepRunner steps) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        String name = "web-test-" + workspace.replace('/', '-');
        Path report = steps.logs().resolve("junit-" + name + ".xml");
        Files.deleteIfExists(report);
        Command test = Command.of(
                checkout,
                List.of(
                        "npm",
                        "test",
                        "-w",
                        workspace,
                        "--",
                        "--reporter=default",
                        "--reporter=junit",
                        "--outputFile.junit=" + report));
        boolean passed = steps.succeeds(new Step(name, test, Duration.ofMinutes(10)));
        Counts counts = Files.exists(report) ? JUnitReports.read(report) : Counts.NONE;
        if (passed == (counts.failed() == 0) && Files.exists(report)) {
            return counts;
        }
        return counts.plus(Counts.failure(
                "the tests of %s did not run to their end, begun at %s, see %s.log".formatted(workspace, begin, name)));
    }
}
