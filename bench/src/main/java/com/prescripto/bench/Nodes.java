package com.prescripto.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Takes servers and services of the running system away and gives them back, through its supervisor. */
final class Nodes {

    /** On a busy machine a service takes its time to start. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Api control;

    Nodes(Running running) {
        this.control = new Api(running.control(), PATIENCE);
    }

    /** Returns when it has been done: a node that was started serves again. */
    void command(String node, String command) throws IOException, InterruptedException {
        control.post("/nodes/" + node + "/" + command, "", Map.of()).expect(200);
    }
}
