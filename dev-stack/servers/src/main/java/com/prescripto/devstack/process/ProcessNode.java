package com.prescripto.devstack.process;

import com.prescripto.devstack.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node that is a child process, started as its recipe says. */
public final class ProcessNode implements Node {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PORT_PATIENCE = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long LARGEST_LOG = 20_000_000;

    private final Recipe recipe;
    private final List<ProcessNode> helpers;
    private final Path log;
    private final PidFile pidFile;
    private final Lock turn = new ReentrantLock();

    private volatile @Nullable Process process;
    private volatile State wanted = State.STOPPED;
    private volatile boolean giveUpStarting;
    private String stopSignal = "TERM";

    /** A node that keeps its log and its process id in the given folder, which is made at the first start. */
    public ProcessNode(Recipe recipe, Path folder) {
        this.recipe = recipe;
        this.helpers = recipe.helpers().stream()
                .map(helper -> new ProcessNode(helper, folder))
                .toList();
        this.log = folder.resolve(recipe.name() + ".log");
        this.pidFile = new PidFile(folder.resolve(recipe.name() + ".pid"));
    }

    @Override
    public String name() {
        return recipe.name();
    }

    @Override
    public int port() {
        return ports().values().iterator().next();
    }

    @Override
    public Map<String, Integer> ports() {
        return recipe.ports();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public State state() {
        Process current = process;
        boolean ended = current == null || !current.isAlive();
        return ended && wanted != State.STOPPED ? State.CRASHED : wanted;
    }

    @Override
    public void start() {
        inTurn(() -> {
            if (state() == State.RUNNING) {
                return;
            }
            giveUpStarting = false;
            helpers.forEach(ProcessNode::start);
            try {
                launch();
                awaitAnswer();
                wanted = State.RUNNING;
            } catch (IOException e) {
                throw new UncheckedIOException("Could not prepare " + name(), e);
            } finally {
                if (wanted != State.RUNNING) {
                    end("KILL", Duration.ofSeconds(5));
                }
            }
        });
    }

    @Override
    public void stop() {
        giveUpStarting = true;
        inTurn(() -> {
            signalTree("CONT");
            end(stopSignal, STOP_PATIENCE);
            helpers.forEach(ProcessNode::stop);
        });
    }

    @Override
    public void kill() {
        giveUpStarting = true;
        inTurn(() -> end("KILL", STOP_PATIENCE));
    }

    @Override
    public void pause() {
        inTurn(() -> {
            if (state() == State.RUNNING) {
                signalTree("STOP");
                wanted = State.PAUSED;
            }
        });
    }

    @Override
    public void resume() {
        inTurn(() -> {
            if (state() == State.PAUSED) {
                signalTree("CONT");
                wanted = State.RUNNING;
            }
        });
    }

    /**
     * Ends what an earlier run that crashed left running in this node's folder, and says whether there was anything.
     * Only for a node that has not been started; starting does the same.
     */
    public boolean endLeftover() {
        boolean found = pidFile.stillRunning().map(ProcessNode::endInOrder).orElse(false);
        pidFile.delete();
        for (ProcessNode helper : helpers) {
            found |= helper.endLeftover();
        }
        return found;
    }

    private static boolean endInOrder(ProcessHandle leftover) {
        Signals.sendToTree("CONT", leftover);
        Signals.send("TERM", leftover.pid());
        Instant deadline = Instant.now().plus(STOP_PATIENCE);
        // Asking the kernel rather than the handle: an orphan that nobody buries counts as ended here.
        while (ProcessTable.startTicks(leftover.pid()).isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                Signals.sendToTree("KILL", leftover);
            }
            sleep(POLL);
        }
        return true;
    }

    private void launch() throws IOException {
        Files.createDirectories(log.getParent());
        pidFile.stillRunning().ifPresent(ProcessNode::endInOrder);
        refusePortsInUse();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
        Command command = recipe.prepare();
        stopSignal = command.stopSignal();
        wanted = State.STARTING;
        Process started = Launcher.start(command, log);
        process = started;
        pidFile.write(started.pid());
    }

    private void refusePortsInUse() {
        Instant deadline = Instant.now().plus(PORT_PATIENCE);
        for (int port : ports().values()) {
            // A process that has just been killed holds its ports for another moment.
            while (!Ports.isFree(port) && Instant.now().isBefore(deadline)) {
                sleep(POLL);
            }
            if (!Ports.isFree(port)) {
                String holder = Listeners.holderOf(port).orElse("somebody");
                throw StartFailed.of(name(), "needs port %d, which %s holds.".formatted(port, holder), log);
            }
        }
    }

    private void awaitAnswer() {
        Instant deadline = Instant.now().plus(recipe.patience());
        while (!answers()) {
            if (state() == State.CRASHED) {
                throw StartFailed.of(name(), "ended while it was starting.", log);
            }
            if (giveUpStarting) {
                throw StartFailed.of(name(), "was stopped while it was starting.", log);
            }
            if (Instant.now().isAfter(deadline)) {
                throw StartFailed.of(
                        name(),
                        "did not answer within %d s."
                                .formatted(recipe.patience().toSeconds()),
                        log);
            }
            sleep(POLL);
        }
    }

    private boolean answers() {
        try {
            return recipe.answers();
        } catch (IOException | UncheckedIOException e) {
            // Not listening yet: this is what waiting is for.
            return false;
        }
    }

    private void end(String signal, Duration patience) {
        wanted = State.STOPPED;
        Process current = process;
        if (current == null) {
            return;
        }
        List<ProcessHandle> family;
        try (Stream<ProcessHandle> descendants = current.descendants()) {
            family = descendants.toList();
        }
        if ("KILL".equals(signal)) {
            signalTree(signal);
        } else {
            Signals.send(signal, current.pid());
        }
        if (!hasEnded(current, patience)) {
            signalTree("KILL");
            hasEnded(current, STOP_PATIENCE);
        }
        family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        process = null;
        pidFile.delete();
    }

    private void signalTree(String signal) {
        Process current = process;
        if (current != null) {
            Signals.sendToTree(signal, current.toHandle());
        }
    }

    private static boolean hasEnded(Process ending, Duration patience) {
        try {
            return ending.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    private void inTurn(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }
}
