package com.prescripto.devstack.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Chooses where a test run gets its servers from. */
public final class ServerSets {
    /** Names the file that {@link #start} wrote. */
    public static final String SHARED = "PRESCRIPTO_STACK";

    static final String SWITCH = "PRESCRIPTO_TEST_SERVERS";

    private ServerSets() {}

    enum Choice {
        SHARED,
        LOCAL,
        DOCKER
    }

    /** The run's shared servers if the environment names them, else servers of this JVM's own. */
    public static ServerSet ofThisRun() {
        return switch (choice(System.getenv(), DockerEngine::answers)) {
            case SHARED -> Endpoints.read(Path.of(System.getenv(SHARED)));
            case LOCAL -> new LocalServers();
            case DOCKER -> containers();
        };
    }

    /** Starts one server of each kind and writes down where they are; they end with this JVM. */
    public static void start(Path file) throws IOException {
        ServerSet servers = switch (choice(withoutShared(System.getenv()), DockerEngine::answers)) {
            case DOCKER -> containers();
            case LOCAL, SHARED -> new LocalServers();
        };
        Endpoints.write(servers, file);
    }

    static Choice choice(Map<String, String> environment, BooleanSupplier dockerAnswers) {
        if (environment.containsKey(SHARED)) {
            return Choice.SHARED;
        }
        String wanted = environment.getOrDefault(SWITCH, "auto").toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "local" -> Choice.LOCAL;
            case "docker" -> Choice.DOCKER;
            case "auto", "" -> dockerAnswers.getAsBoolean() ? Choice.DOCKER : Choice.LOCAL;
            default ->
                throw new IllegalArgumentException("%s is auto, local or docker, not %s".formatted(SWITCH, wanted));
        };
    }

    private static Map<String, String> withoutShared(Map<String, String> environment) {
        Map<String, String> rest = new java.util.HashMap<>(environment);
        rest.remove(SHARED);
        return rest;
    }

    /** Containers for what has an image; the mail sink and the Razorpay sandbox are ours and run as processes here too. */
    private static ServerSet containers() {
        ContainerProcess containers = new ContainerProcess();
        LocalServers local = new LocalServers();
        return new Endpoints(name -> {
            return switch (name) {
                case "mail" -> Endpoints.ofMail(local.smtp(), local.mailApi());
                case "razorpay" -> Endpoints.ofRazorpay(local.razorpay());
                default -> containers.ask(name);
            };
        });
    }
}
