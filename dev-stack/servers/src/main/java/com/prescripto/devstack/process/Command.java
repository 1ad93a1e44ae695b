package com.prescripto.devstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A process to be started.
 *
 * @param arguments the program and its arguments
 * @param environment added to the environment of this process
 * @param folder where it runs
 * @param user run as this user of the machine, or as who we are; works for root only
 * @param stopSignal what asks it to end in good order, such as {@code TERM}
 */
public record Command(
        List<String> arguments,
        Map<String, String> environment,
        Path folder,
        @Nullable String user,
        String stopSignal) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** Runs in the given folder as who we are, with our environment, and ends on SIGTERM. */
    public static Command of(Path folder, List<String> arguments) {
        return new Command(arguments, Map.of(), folder, null, "TERM");
    }

    public Command with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        return new Command(arguments, all, folder, user, stopSignal);
    }

    public Command as(@Nullable String otherUser) {
        return new Command(arguments, environment, folder, otherUser, stopSignal);
    }

    public Command stoppedBy(String signal) {
        return new Command(arguments, environment, folder, user, signal);
    }

    /** Starts it with all its output appended to a log. It ends with this process at the latest. */
    public RunningCommand start(Path log) {
        return new RunningCommand(Launcher.start(this, log), stopSignal);
    }

    /** Runs it to its end, for the steps before a server can be started. */
    public void run() throws IOException {
        Path output = Files.createTempFile("prescripto-", ".out");
        try {
            int exitCode = Launcher.start(this, output).waitFor();
            if (exitCode != 0) {
                throw new IOException(
                        "%s ended with %d:%n%s".formatted(arguments.get(0), exitCode, StartFailed.lastLines(output)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while running " + arguments.get(0), e);
        } finally {
            Files.delete(output);
        }
    }
}
