package com.prescripto.booking.doctors.photos;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.doctors.DoctorPhotos.Outcome;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The real client against a server that answers as Cloudinary's upload API does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloudinaryPhotosTests {

    private static final String ANSWER = "{\"public_id\": \"doctors/1\","
            + " \"url\": \"http://cdn.test.example/1.png\", \"secure_url\": \"https://cdn.test.example/1.png\"}";

    private volatile String path = "";
    private volatile String body = "";
    private final HttpServer server;

    CloudinaryPhotosTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_photo_is_uploaded_signed_and_small_and_its_safe_address_kept() {
        answerWith(200, ANSWER);
        var kept = photos(Duration.ofSeconds(5)).keep(Pictures.png(2000, 2000));
        assertThat(kept).isEqualTo(new Outcome.Kept("https://cdn.test.example/1.png"));
        assertThat(path).isEqualTo("/v1_1/clinic/image/upload");
        assertThat(body)
                .contains("name=\"signature\"", "name=\"public_id\"", "doctors/")
                .doesNotContain("the-secret");
        assertThat(body.length()).isLessThan(50_000);
    }

    @Test
    void what_is_no_picture_never_leaves_the_house() {
        answerWith(200, ANSWER);
        assertThat(photos(Duration.ofSeconds(5)).keep("hello".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(path).isEmpty();
    }

    @Test
    void an_angry_answer_means_try_again_later() {
        answerWith(500, "{\"error\": {\"message\": \"boom\"}}");
        assertThat(photos(Duration.ofSeconds(5)).keep(Pictures.png(9, 9))).isEqualTo(new Outcome.Unavailable());
    }

    @Test
    void wrong_credentials_mean_try_again_later_too_and_are_for_ops_to_read() {
        answerWith(401, "{\"error\": {\"message\": \"Invalid Signature\"}}");
        assertThat(photos(Duration.ofSeconds(5)).keep(Pictures.png(9, 9))).isEqualTo(new Outcome.Unavailable());
    }

    @Test
    void a_server_that_never_answers_does_not_hold_the_request_for_ever() {
        server.createContext("/", exchange -> {});
        var started = System.nanoTime();
        assertThat(photos(Duration.ofMillis(300)).keep(Pictures.png(9, 9))).isEqualTo(new Outcome.Unavailable());
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    private CloudinaryPhotos photos(Duration timeout) {
        var prefix = "http://127.0.0.1:" + server.getAddress().getPort();
        var url = "cloudinary://the-key:the-secret@clinic?upload_prefix="
                + URLEncoder.encode(prefix, StandardCharsets.US_ASCII);
        return new CloudinaryPhotos(new Darkroom(), url, new CloudinaryProperties(url, timeout));
    }

    private void answerWith(int status, String json) {
        server.createContext("/", exchange -> answer(exchange, status, json));
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        path = exchange.getRequestURI().getPath();
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
