package com.prescripto.devstack.run;

import com.prescripto.devstack.Node;
import com.prescripto.devstack.process.ProcessNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Takes servers and services away and gives them back while the system runs, for outage tests and for people:
 *
 * <pre>
 * GET  /nodes                  every node with its state, ports and log
 * GET  /nodes/{name}           one node
 * POST /nodes/{name}/stop      in good order        POST /nodes/{name}/start
 * POST /nodes/{name}/kill      without warning (SIGKILL)
 * POST /nodes/{name}/pause     freezes it (SIGSTOP) POST /nodes/{name}/resume
 * </pre>
 *
 * A command is answered when it has been carried out: start means that the node serves again.
 */
final class ControlServer {
    private final LocalSystem system;

    private ControlServer(LocalSystem system) {
        this.system = system;
    }

    /** Listens on the loopback address until the process ends. */
    static void start(int port, LocalSystem system) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "control");
            thread.setDaemon(true);
            return thread;
        }));
        ControlServer server = new ControlServer(system);
        http.createContext("/", server::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answerOrProblem(exchange);
            byte[] body = Json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answerOrProblem(HttpExchange exchange) {
        // Any web page open on this machine could send a POST here; only browsers send an origin.
        if (exchange.getRequestHeaders().containsKey("Origin")) {
            return Answer.problem(403, "Not from a web page");
        }
        List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        try {
            return route(exchange.getRequestMethod(), path);
        } catch (RuntimeException e) {
            return Answer.problem(500, String.valueOf(e.getMessage()));
        }
    }

    private Answer route(String method, List<String> path) {
        if (path.isEmpty() || !"nodes".equals(path.get(0)) || path.size() > 3) {
            return Answer.problem(404, "See /nodes");
        }
        if (path.size() == 1) {
            return new Answer(
                    200, system.nodes().stream().map(ControlServer::view).toList());
        }
        Optional<ProcessNode> node = system.node(path.get(1));
        if (node.isEmpty()) {
            return Answer.problem(404, "No node called " + path.get(1));
        }
        if (path.size() == 2) {
            return new Answer(200, view(node.get()));
        }
        if (!"POST".equals(method)) {
            return Answer.problem(405, "A command is a POST");
        }
        return command(node.get(), path.get(2));
    }

    private static Answer command(ProcessNode node, String name) {
        switch (name) {
            case "start" -> node.start();
            case "stop" -> node.stop();
            case "kill" -> node.kill();
            case "pause" -> node.pause();
            case "resume" -> node.resume();
            default -> {
                return Answer.problem(404, "The commands are start, stop, kill, pause and resume");
            }
        }
        return new Answer(200, view(node));
    }

    private static Map<String, Object> view(Node node) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", node.name());
        view.put("state", node.state());
        view.put("port", node.port());
        view.put("ports", node.ports());
        view.put("log", node.log());
        return view;
    }

    private record Answer(int status, Object body) {
        static Answer problem(int status, String title) {
            return new Answer(status, Map.of("title", title));
        }
    }
}
