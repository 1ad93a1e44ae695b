package com.prescripto.devstack.servers;

import com.prescripto.devstack.packages.Installation;
import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Prometheus with a given configuration, written anew at each start; keeps seven days. */
public final class PrometheusRecipe implements Recipe {
    private final Installation prometheus;
    private final Path folder;
    private final int port;
    private final String configuration;

    public PrometheusRecipe(Installation prometheus, Path folder, int port, String configuration) {
        this.prometheus = prometheus;
        this.folder = folder;
        this.port = port;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("prometheus", port);
    }

    @Override
    public Command prepare() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("prometheus.yml"), configuration, StandardCharsets.UTF_8);
        List<String> arguments = List.of(
                prometheus.program("prometheus"),
                "--config.file=prometheus.yml",
                "--storage.tsdb.path=data",
                "--storage.tsdb.retention.time=7d",
                "--web.listen-address=127.0.0.1:" + port);
        return Command.of(folder, arguments).with(prometheus.environment());
    }

    @Override
    public boolean answers() throws IOException {
        return Http.status("http://127.0.0.1:" + port + "/-/ready") == 200;
    }
}
