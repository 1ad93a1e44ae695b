package com.prescripto.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sends signals to processes; one that has ended meanwhile is no error. */
final class Signals {
    private Signals() {}

    static void send(String signal, long process) {
        sendAll(signal, List.of(process));
    }

    /** To the process first, then to all its descendants, so that none is started while we are at it. */
    static void sendToTree(String signal, ProcessHandle process) {
        List<Long> tree = new ArrayList<>(List.of(process.pid()));
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.map(ProcessHandle::pid).forEach(tree::add);
        }
        sendAll(signal, tree);
    }

    private static void sendAll(String signal, List<Long> processes) {
        // The shell's own kill: procps, which has /bin/kill, is not on every machine.
        String script = "for p in \"$@\"; do kill -s " + signal + " \"$p\" 2>/dev/null; done; true";
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        processes.forEach(process -> command.add(Long.toString(process)));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
