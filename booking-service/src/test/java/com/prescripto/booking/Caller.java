package com.prescripto.booking;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the running service over HTTP, and sends just what the test says. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** The text of a member, by its JSON Pointer; empty when it is not there. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        /** The last part of the problem's type, such as {@code not-found}; empty when this is no problem. */
        public String problem() {
            var type = headers.firstValue("Content-Type").orElse("");
            return type.startsWith("application/problem+json") ? at("/type").replace("/problems/", "") : "";
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final String base;
    private final Map<String, String> headers;

    private Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Caller to(int port) {
        return new Caller("http://127.0.0.1:" + port, Map.of());
    }

    public Caller with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(base, more);
    }

    /** With an Idempotency-Key that nobody has used. */
    public Caller withKey() {
        return with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Caller bearing(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, json);
    }

    /** Sends JSON, or nothing when it is empty. */
    public Answer send(String method, String path, String json) {
        return json.isEmpty()
                ? send(method, path, "", new byte[0])
                : send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String method, String path, String mediaType, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (!mediaType.isEmpty()) {
            request.header("Content-Type", mediaType);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new AssertionError("no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
