package com.prescripto.devstack.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells the person at the terminal what is going on, a line at a time. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A step that succeeded, with what it took. */
    void done(String what, Instant since) {
        say("  ok  %-22s %5.1f s"
                .formatted(what, Duration.between(since, Instant.now()).toMillis() / 1000.0));
    }

    void failed(String why) {
        say(System.lineSeparator() + "FAILED: " + why);
    }
}
