package com.prescripto.devstack.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that has been started; closing it ends it and its descendants. */
public final class RunningCommand implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final String stopSignal;

    RunningCommand(Process process, String stopSignal) {
        this.process = process;
        this.stopSignal = stopSignal;
    }

    /** Whether it has ended within that time. */
    public boolean awaitEnd(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Its exit code; only when it has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Asks it to end, waits, and then ends whatever of it is left. */
    @Override
    public void close() {
        List<ProcessHandle> family;
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            family = descendants.toList();
        }
        try {
            Signals.send(stopSignal, process.pid());
            if (!awaitEnd(PATIENCE)) {
                Signals.sendToTree("KILL", process.toHandle());
            }
        } catch (InterruptedException e) {
            Signals.sendToTree("KILL", process.toHandle());
            Thread.currentThread().interrupt();
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
