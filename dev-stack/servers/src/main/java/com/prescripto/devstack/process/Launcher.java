package com.prescripto.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes that Ctrl-C does not reach (they have a session of their own, so that we stop them in our order) and
 * that the kernel ends when this process dies, however it dies.
 */
final class Launcher {
    // The kernel watches the thread that started the child, not the process: one thread that lives as long as we do.
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "launcher");
        thread.setDaemon(true);
        return thread;
    });

    private Launcher() {}

    static Process start(Command command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(wrapped(command))
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        try {
            return THREAD.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("Could not start " + command.arguments(), e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting " + command.arguments(), e);
        }
    }

    static List<String> wrapped(Command command) {
        List<String> all = new ArrayList<>(List.of("setsid", "setpriv"));
        if (command.user() != null) {
            all.addAll(List.of("--reuid=" + command.user(), "--regid=" + command.user(), "--clear-groups"));
        }
        all.addAll(List.of("--pdeathsig", command.stopSignal(), "--"));
        all.addAll(command.arguments());
        return all;
    }
}
