package com.prescripto.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public API, booking-service's mostly, spoken over plain HTTP/1.1 with connections kept open. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final Duration patience;

    Api(String base) {
        this(base, PATIENCE);
    }

    /** One whose answers may take that long. */
    Api(String base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** An answer. */
    record Answer(int status, String body) {
        JsonNode json() {
            return read(body);
        }

        /** The body of an answer that must be a success. */
        JsonNode expect(int wanted) {
            return read(text(wanted));
        }

        /** Likewise, when it is not JSON. */
        String text(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("wanted " + wanted + ", got " + status + ": " + body);
            }
            return body;
        }
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    Answer get(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).GET().build());
    }

    Answer post(String path, String token, Object body) throws IOException, InterruptedException {
        return send(request(path, token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    Answer post(String path, String token, Object body, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    Answer put(String path, String token, Object body) throws IOException, InterruptedException {
        return send(request(path, token)
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Signs in and gives the access token. */
    String signIn(String email, String password, String app) throws IOException, InterruptedException {
        return post("/api/sessions", "", Map.of("email", email, "password", password, "app", app))
                .expect(200)
                .get("accessToken")
                .asString();
    }

    /** CPU time the service has used so far, as it counts itself. */
    Duration cpuTime() throws IOException, InterruptedException {
        return get("/actuator/prometheus", "")
                .body()
                .lines()
                .filter(line -> line.startsWith("process_cpu_time_ns_total"))
                .findFirst()
                .map(line -> Duration.ofNanos((long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .orElseThrow(() -> new IllegalStateException("the service does not tell its CPU time"));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
