package com.prescripto.devstack.verify;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.shared.ServerSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything Maven knows: format, compiler, rules, unit tests, contracts, and integration tests on real servers. */
final class JavaStage implements Stage {
    private final Path checkout;

    JavaStage(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Counts run(StepRunner steps) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Path servers = steps.logs().resolve("servers.properties");
        Files.createDirectories(steps.logs());
        ServerSets.start(servers);
        steps.say("    servers for the integration tests started in "
                + StepRunner.words(Duration.between(begin, Instant.now())));
        // A failed test must not keep the others from running: what failed is counted from the reports.
        Command maven = Command.of(
                        checkout,
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--no-transfer-progress",
                                "--fail-at-end",
                                "-Dmaven.test.failure.ignore=true",
                                "verify"))
                .with(Map.of(ServerSets.SHARED, servers.toString()));
        boolean built = steps.succeeds(new Step("maven", maven, Duration.ofMinutes(50)));
        Counts counts = Counts.NONE;
        for (Path reports : reportFolders()) {
            counts = counts.plus(JUnitReports.below(reports, begin));
        }
        if (!built) {
            return counts.plus(
                    Counts.failure("Maven's build failed, see " + steps.logs().resolve("maven.log")));
        }
        return counts.passed() + counts.failed() == 0 ? Counts.failure("Maven ran no test") : counts;
    }

    private List<Path> reportFolders() throws IOException {
        try (var folders = Files.find(
                checkout,
                5,
                (path, attributes) ->
                        path.endsWith("target/surefire-reports") || path.endsWith("target/failsafe-reports"))) {
            return folders.sorted().toList();
        }
    }
}
