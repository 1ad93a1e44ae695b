package com.prescripto.devstack.razorpay;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Hands each request to the part it is for. */
final class SandboxServer implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Api api;
    private final Checkout checkout;
    private final Control control;

    private SandboxServer(HttpServer http, Api api, Checkout checkout, Control control) {
        this.http = http;
        this.api = api;
        this.checkout = checkout;
        this.control = control;
    }

    static SandboxServer start(InetSocketAddress address, Api api, Checkout checkout, Control control)
            throws IOException {
        HttpServer http = HttpServer.create(address, 0);
        SandboxServer server = new SandboxServer(http, api, checkout, control);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(Request.of(exchange)));
        } catch (Faults.CutOff cut) {
            // Closing the exchange without an answer closes the connection.
        } catch (RuntimeException e) {
            e.printStackTrace();
            throw e;
        }
    }

    private Reply reply(Request request) throws IOException {
        try {
            return route(request);
        } catch (ApiError no) {
            return Reply.json(no.status(), no.json());
        }
    }

    private Reply route(Request request) throws IOException {
        if (request.is("GET")) {
            return Reply.file("razorpay-page.html", "text/html");
        }
        if (request.path().isEmpty()) {
            throw ApiError.notFound();
        }
        if (request.is("GET", "v1", "checkout.js")) {
            return Reply.file("checkout.js", "text/javascript");
        }
        return switch (request.path().get(0)) {
            case "v1" -> api.answer(request);
            case "checkout" -> checkout.answer(request.below(1));
            case "sandbox" -> control.answer(request.below(1));
            default -> throw ApiError.notFound();
        };
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "default-src 'self' 'unsafe-inline' data:");
        boolean empty = reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
        if (!empty) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
