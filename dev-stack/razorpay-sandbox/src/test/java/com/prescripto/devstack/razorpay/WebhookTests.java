package com.prescripto.devstack.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the clinic's server is told, and how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookTests {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private Sandbox sandbox;
    private HttpServer clinic;

    private record Told(String event, String id, String signature, String body) {}

    @BeforeEach
    void start() throws Exception {
        clinic = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        clinic.createContext("/", this::hear);
        clinic.start();
        sandbox = new Sandbox(folder);
        sandbox.control(
                "PUT",
                "/webhooks",
                "{\"url\":\"http://127.0.0.1:%d/webhook\"}"
                        .formatted(clinic.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
        clinic.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(new Told(
                    Json.MAPPER.readTree(body).get("event").asString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("x-razorpay-event-id")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("X-Razorpay-Signature")),
                    body));
            Integer answer = answers.poll();
            exchange.sendResponseHeaders(answer == null ? 200 : answer, -1);
        }
    }

    private List<String> events() {
        return told.stream().map(Told::event).toList();
    }

    @Test
    void each_stage_of_a_payment_and_a_refund_is_told_and_signed_over_the_bytes() throws Exception {
        String payment = sandbox.paid(50_000);
        sandbox.api("POST", "/payments/" + payment + "/refund", "{}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events())
                        .containsExactlyInAnyOrder(
                                "payment.authorized",
                                "payment.captured",
                                "order.paid",
                                "refund.created",
                                "refund.processed"));
        assertThat(told)
                .allSatisfy(one ->
                        assertThat(one.signature()).isEqualTo(Signatures.sign(one.body(), Sandbox.WEBHOOK_SECRET)));
        assertThat(told.stream().map(Told::id)).doesNotHaveDuplicates();
    }

    @Test
    void a_webhook_shows_how_things_were_when_it_happened() throws Exception {
        sandbox.control("PUT", "/webhooks", "{\"hold\":true}");
        sandbox.paid(50_000);
        sandbox.control("POST", "/webhooks/release", "");
        assertThat(events()).containsExactly("payment.authorized", "payment.captured", "order.paid");
        assertThat(Json.MAPPER
                        .readTree(told.get(0).body())
                        .at("/payload/payment/entity/status")
                        .asString())
                .isEqualTo("authorized");
    }

    @Test
    void what_is_held_is_sent_in_the_order_one_likes() throws Exception {
        sandbox.control("PUT", "/webhooks", "{\"hold\":true}");
        sandbox.paid(50_000);
        List<String> ids = new ArrayList<>();
        sandbox.control("GET", "/webhooks", "")
                .json()
                .get("items")
                .forEach(one -> ids.add('"' + one.get("id").asString() + '"'));
        Collections.reverse(ids);
        sandbox.control("POST", "/webhooks/release", "{\"ids\":" + ids + "}");
        assertThat(events()).containsExactly("order.paid", "payment.captured", "payment.authorized");
    }

    @Test
    void what_is_not_taken_is_sent_again_under_the_same_id() throws Exception {
        answers.addAll(List.of(500, 404));
        String order = sandbox.order(50_000);
        sandbox.control("POST", "/orders/" + order + "/payments", "{\"status\":\"failed\"}");
        await().atMost(PATIENCE).until(() -> told.size() == 3);
        assertThat(told.stream().map(Told::id).distinct()).hasSize(1);
        await().atMost(PATIENCE)
                .until(() -> sandbox.control("GET", "/webhooks", "")
                        .text("/items/0/state")
                        .equals("DELIVERED"));
    }

    @Test
    void news_can_be_told_twice_late_or_not_at_all() throws Exception {
        sandbox.control("PUT", "/webhooks", "{\"copies\":2,\"delayMs\":50}");
        String order = sandbox.order(50_000);
        sandbox.control("POST", "/orders/" + order + "/payments", "{\"status\":\"failed\"}");
        await().atMost(PATIENCE).until(() -> told.size() == 2);
        assertThat(told.get(0).id()).isEqualTo(told.get(1).id());

        sandbox.control("PUT", "/webhooks", "{\"copies\":1,\"drop\":true}");
        sandbox.control("POST", "/orders/" + order + "/payments", "");
        sandbox.restart();
        assertThat(sandbox.control("GET", "/state", "").text("/webhooks/0/state"))
                .isEqualTo("DROPPED");
        assertThat(told).hasSize(2);
        String dropped = sandbox.control("GET", "/state", "").text("/webhooks/0/id");
        assertThat(sandbox.control("POST", "/webhooks/" + dropped + "/send", "").text("status"))
                .isEqualTo("200");
        assertThat(events()).contains("order.paid");
    }
}
