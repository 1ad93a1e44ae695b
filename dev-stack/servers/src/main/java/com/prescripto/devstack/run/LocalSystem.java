package com.prescripto.devstack.run;

import com.prescripto.devstack.Node;
import com.prescripto.devstack.process.Listeners;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.ProcessNode;
import com.prescripto.devstack.run.Part.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The nodes of one copy of the system, started stage by stage and stopped the other way round. */
final class LocalSystem {
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Console console;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "node");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    LocalSystem(Console console) {
        this.console = console;
    }

    /** The nodes that make up the system from now on, whether they run or not. */
    void consistsOf(List<Part> all) {
        parts.clear();
        parts.addAll(all);
    }

    List<ProcessNode> nodes() {
        return parts.stream().map(Part::node).toList();
    }

    Optional<ProcessNode> node(String name) {
        return nodes().stream().filter(node -> node.name().equals(name)).findFirst();
    }

    /** Ends what an earlier run left behind. */
    void endLeftovers() {
        for (ProcessNode node : nodes()) {
            if (node.endLeftover()) {
                console.say("  ended %s, which an earlier run had left behind".formatted(node.name()));
            }
        }
    }

    /** Which ports somebody else holds, in words; none when the system can be started. */
    List<String> portsInUse(int controlPort) {
        List<String> held = new ArrayList<>();
        describeIfHeld(controlPort, "the control endpoint").ifPresent(held::add);
        for (ProcessNode node : nodes()) {
            node.ports().values().stream()
                    .map(port -> describeIfHeld(port, node.name()))
                    .flatMap(Optional::stream)
                    .forEach(held::add);
        }
        return held;
    }

    private static Optional<String> describeIfHeld(int port, String neededBy) {
        return Ports.isFree(port)
                ? Optional.empty()
                : Optional.of("port %d, which %s needs, is held by %s"
                        .formatted(port, neededBy, Listeners.holderOf(port).orElse("somebody")));
    }

    /** Starts the nodes of a stage side by side; returns when all answer, fails as soon as one does not. */
    void start(Stage stage) throws InterruptedException {
        CompletionService<ProcessNode> starts = new ExecutorCompletionService<>(threads);
        List<ProcessNode> nodes = inStage(stage);
        nodes.forEach(node -> starts.submit(() -> start(node), node));
        for (int left = nodes.size(); left > 0; left--) {
            try {
                starts.take().get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
    }

    private List<ProcessNode> inStage(Stage stage) {
        return parts.stream()
                .filter(part -> part.stage() == stage)
                .map(Part::node)
                .toList();
    }

    private void start(ProcessNode node) {
        Instant begin = Instant.now();
        node.start();
        console.done(node.name(), begin);
    }

    /** Stops everything, the last stage first; nodes of a stage side by side. */
    void stop() {
        stopping = true;
        List<Stage> stages = new ArrayList<>(List.of(Stage.values()));
        Collections.reverse(stages);
        for (Stage stage : stages) {
            CompletableFuture<?>[] stops = inStage(stage).stream()
                    .map(node -> CompletableFuture.runAsync(node::stop, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(stops).join();
        }
    }

    /** The nodes that have ended although nobody asked them to; none while everything is being stopped. */
    List<ProcessNode> crashed() {
        if (stopping) {
            return List.of();
        }
        return nodes().stream()
                .filter(node -> node.state() == Node.State.CRASHED)
                .toList();
    }
}
