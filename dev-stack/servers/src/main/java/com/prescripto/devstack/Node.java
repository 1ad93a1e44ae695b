package com.prescripto.devstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * One server of the dev stack: a process (with its helpers) that keeps its port and its data over restarts, so that
 * tests can take it away and give it back. All methods may be called from any thread; they take turns.
 */
public interface Node extends AutoCloseable {

    /** What the node is called in logs, in the control endpoint and in its data folder, such as {@code redis}. */
    String name();

    /** The port its clients use. */
    int port();

    /** Every port it listens on, by purpose; {@link #port()} among them. */
    Map<String, Integer> ports();

    /** What the process printed. */
    Path log();

    State state();

    /**
     * Starts the node and returns when it answers; does nothing when it runs.
     *
     * @throws com.prescripto.devstack.process.StartFailed if it ends or does not answer in time
     */
    void start();

    /** Ends the node as its operator would, and waits until it is gone; does nothing when it does not run. */
    void stop();

    /** Ends the node without warning, as a crash would (SIGKILL). */
    void kill();

    /** Freezes the node (SIGSTOP): its connections stay open and answer nothing. */
    void pause();

    /** Lets a paused node go on. */
    void resume();

    /** Same as {@link #stop()}; the data stays. */
    @Override
    default void close() {
        stop();
    }

    /** What a node is doing. */
    enum State {
        /** Not started, or stopped on purpose. */
        STOPPED,
        STARTING,
        RUNNING,
        PAUSED,
        /** It ended although nobody asked it to. */
        CRASHED
    }
}
