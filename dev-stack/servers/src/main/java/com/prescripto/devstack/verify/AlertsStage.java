package com.prescripto.devstack.verify;

import com.prescripto.devstack.packages.Folders;
import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.packages.PrivateFolders;
import com.prescripto.devstack.packages.ServerProgram;
import com.prescripto.devstack.packages.ServerPrograms;
import com.prescripto.devstack.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Prometheus' own checks: the configuration, each file of alert rules, and the tests of those. */
final class AlertsStage implements Stage {
    private final Path checkout;

    AlertsStage(Path checkout) {
        this.checkout = checkout;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public Counts run(StepRunner steps) throws IOException, InterruptedException {
        Counts counts = promtool(steps, "check", "config", "--syntax-only", checkout.resolve("prometheus.yml"));
        Path alerts = checkout.resolve("grafana/alerts");
        for (Path rules : Folders.in(alerts, "*.rules.yml")) {
            counts = counts.plus(promtool(steps, "check", "rules", rules));
        }
        if (Files.isDirectory(alerts.resolve("tests"))) {
            for (Path tests : Folders.in(alerts.resolve("tests"), "*.yml")) {
                counts = counts.plus(promtool(steps, "test", "rules", tests));
            }
        }
        return counts;
    }

    /** One check is one test. */
    private Counts promtool(StepRunner steps, Object... arguments) throws IOException, InterruptedException {
        ServerPrograms programs = new ServerPrograms(PrivateFolders.ofThisUser(), steps::say);
        Installation prometheus = programs.find(ServerProgram.PROMETHEUS);
        List<String> command = new java.util.ArrayList<>(List.of(prometheus.program("promtool")));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path file = Path.of(command.get(command.size() - 1));
        String name = "promtool-%s-%s".formatted(arguments[0], file.getFileName());
        Command check = Command.of(checkout, command).with(prometheus.environment());
        return steps.succeeds(new Step(name, check, Duration.ofMinutes(2)))
                ? new Counts(1, 0, List.of())
                : Counts.failure(name);
    }
}
