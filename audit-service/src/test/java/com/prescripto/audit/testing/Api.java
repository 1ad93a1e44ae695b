package com.prescripto.audit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP. */
public final class Api {

    /** An answer. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String body() {
            return http.body();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final List<String> headers;

    public Api(AuditService service, String... headers) {
        this.base = "http://127.0.0.1:" + service.port();
        this.headers = Arrays.asList(headers);
    }

    /** As a tool with the service password. */
    public static Api asTool(AuditService service) {
        return new Api(service, "Authorization", basic("system", AuditService.SERVICE_PASSWORD));
    }

    public static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    public Answer get(String path, String... more) {
        return call("GET", path, "", more);
    }

    public Answer call(String method, String path, String body, String... more) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(body));
        var all = new ArrayList<>(headers);
        all.addAll(Arrays.asList(more));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
