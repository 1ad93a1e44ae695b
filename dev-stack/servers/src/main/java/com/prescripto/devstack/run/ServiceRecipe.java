package com.prescripto.devstack.run;

import com.prescripto.devstack.process.Command;
import com.prescripto.devstack.process.Recipe;
import com.prescripto.devstack.servers.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One of our three services, from its unpacked jar. */
final class ServiceRecipe implements Recipe {
    /** Added to the options of every service's Java, separated by spaces. */
    private static final String MORE_OPTIONS = "PRESCRIPTO_JAVA_OPTIONS";

    private final String name;
    private final Path folder;
    private final Path jar;
    private final int port;
    private final int megabytes;
    private final Map<String, String> environment;

    ServiceRecipe(String name, Path folder, Path jar, int port, int megabytes, Map<String, String> environment) {
        this.name = name;
        this.folder = folder;
        this.jar = jar;
        this.port = port;
        this.megabytes = megabytes;
        this.environment = environment;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("http", port);
    }

    @Override
    public Command prepare() throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(forVersion(Runtime.version().feature(), jar));
        command.addAll(
                Arrays.stream(System.getenv().getOrDefault(MORE_OPTIONS, "").split(" ", -1))
                        .filter(option -> !option.isBlank())
                        .toList());
        command.addAll(List.of("-jar", jar.toString()));
        return Command.of(folder, command).with(environment);
    }

    /** What newer versions of Java need in order to be quiet, and can do in order to start sooner. */
    static List<String> forVersion(int version, Path jar) {
        List<String> options = new ArrayList<>();
        if (version >= 19) {
            // Written when the service stops, read when it starts again; made anew when the jar or Java changes.
            options.addAll(List.of(
                    "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + jar.resolveSibling("classes.jsa")));
            options.add("-Xlog:cds=off");
            options.add("-Xlog:cds+dynamic=off");
        }
        if (version >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    @Override
    public boolean answers() throws IOException {
        return Http.status("http://127.0.0.1:" + port + "/actuator/health/readiness") == 200;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(4);
    }
}
