package com.prescripto.audit.testing;

import com.prescripto.audit.AuditApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service in a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private final Process process;

    private ServiceProcess(Process process) {
        this.process = process;
    }

    /** Does not wait until it is up. What it says goes to the end of the log. */
    public static ServiceProcess launch(Path log, List<String> javaOptions, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AuditApplication.class.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ServiceProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it does not come to say a word. */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Ends it as its operator would. */
    @Override
    public void close() {
        process.destroy();
        end(process);
    }

    private static void end(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
