package com.prescripto.notification.stage;

import com.prescripto.notification.NotificationApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, which a test may kill as the kernel does: without a word. */
public final class SeparateService implements AutoCloseable {
    private final Process process;
    private final Path log;

    private SeparateService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; what it says goes to a log of this name below {@code target}. It is not ready yet. */
    public static SeparateService start(Map<String, String> settings, String name) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NotificationApplication.class.getName()));
        command.addAll(RunningService.arguments(settings));
        var log = Path.of("target", name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        return new SeparateService(builder.start(), log);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Everything it has said so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** SIGKILL, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the service survived SIGKILL");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
