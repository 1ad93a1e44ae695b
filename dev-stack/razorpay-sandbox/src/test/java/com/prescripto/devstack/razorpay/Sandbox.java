package com.prescripto.devstack.razorpay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A sandbox and those who talk to it. */
final class Sandbox implements AutoCloseable {
    static final String KEY = "rzp_test_clinic";
    static final String SECRET = "key-secret";
    static final String WEBHOOK_SECRET = "webhook-secret";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final int port = freePort();
    private final Path folder;
    private RazorpaySandbox.Running running;

    Sandbox(Path folder) throws IOException {
        this.folder = folder;
        this.running = open();
    }

    private RazorpaySandbox.Running open() throws IOException {
        return RazorpaySandbox.start(port, folder, KEY, SECRET, WEBHOOK_SECRET, null);
    }

    void restart() throws IOException {
        running.close();
        running = open();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }

    /** A call as the clinic's server makes it. */
    Answer api(String method, String path, String body, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        System.arraycopy(headers, 0, all, 2, headers.length);
        return call(method, "/v1" + path, body, all);
    }

    Answer control(String method, String path, String body) throws Exception {
        return call(method, "/sandbox" + path, body);
    }

    Answer call(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    String order(long amount) throws Exception {
        return api(
                        "POST",
                        "/orders",
                        "{\"amount\":%d,\"currency\":\"INR\",\"payment\":{\"capture\":\"automatic\"}}"
                                .formatted(amount))
                .text("id");
    }

    String paid(long amount) throws Exception {
        return control("POST", "/orders/" + order(amount) + "/payments", "").text("id");
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        String text(String pointer) {
            return json().at(pointer.startsWith("/") ? pointer : "/" + pointer).asString();
        }

        String problem() {
            return text("/error/description");
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
