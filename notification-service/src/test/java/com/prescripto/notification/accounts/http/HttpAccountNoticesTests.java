package com.prescripto.notification.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountRole;
import com.prescripto.notification.accounts.LinkPurpose;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.BookingProperties;
import com.prescripto.notification.platform.BookingService;
import com.prescripto.notification.platform.ServiceProperties;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.client.RestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpAccountNoticesTests {
    private static final String NOTICE = """
            {"accountId": "acc_1", "version": 4, "role": "%s", "name": "Meera Iyer", "email": "meera@example.org",
             "addressConfirmed": true, "passwordSetAt": "2026-11-23T07:30:00.123Z", "zone": "Asia/Kolkata",
             "clinic": {"name": "Prescripto Clinic", "address": "17 Church Street", "phone": "+91 80 1234 5678"},
             "somethingNew": 1}""";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer booking;
    private HttpAccountNotices notices;
    private int status = 200;
    private String reply = NOTICE.formatted("PATIENT");

    @BeforeEach
    void start() throws IOException {
        booking = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        booking.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            var bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        booking.start();
        var url = URI.create("http://127.0.0.1:" + booking.getAddress().getPort());
        notices = new HttpAccountNotices(new BookingService(
                RestClient.builder(),
                new BookingProperties(url, Duration.ofSeconds(20), Duration.ofSeconds(20)),
                new ServiceProperties("password")));
    }

    @AfterEach
    void stop() {
        booking.stop(0);
    }

    @Test
    void a_reply_becomes_a_notice() {
        assertThat(notices.find("acc_1"))
                .isEqualTo(new Answer.Found<>(new AccountNotice(
                        "acc_1",
                        4,
                        AccountRole.PATIENT,
                        "Meera Iyer",
                        "meera@example.org",
                        true,
                        Instant.parse("2026-11-23T07:30:00.123Z"),
                        null,
                        ZoneId.of("Asia/Kolkata"),
                        new AccountNotice.Clinic("Prescripto Clinic", "+91 80 1234 5678"))));
        assertThat(requests).containsExactly("GET /internal/accounts/acc_1/notice ");
    }

    @Test
    void a_role_we_do_not_know_is_no_error() {
        reply = NOTICE.formatted("NURSE");
        assertThat(notices.find("acc_1").<Object>fold(AccountNotice::role, () -> "", why -> why))
                .isEqualTo(AccountRole.UNKNOWN);
    }

    @Test
    void a_link_is_asked_for_by_its_purpose_and_tells_itself_to_no_log() {
        reply = "{\"token\": \"the-secret\", \"expiresAt\": \"2026-11-23T07:30:00.123Z\"}";
        var answer = notices.link("acc_1", LinkPurpose.RESET_PASSWORD);
        assertThat(answer).isEqualTo(new Answer.Found<>("the-secret"));
        assertThat(answer.toString()).doesNotContain("the-secret");
        assertThat(requests).containsExactly("POST /internal/accounts/acc_1/links {\"purpose\":\"RESET_PASSWORD\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "404, {}, unknown",
        "503, {}, booking-service answered 503",
        "200, {}, booking-service gave an answer that cannot be read",
        "200, nonsense, booking-service gave an answer that cannot be read"
    })
    void anything_else_is_no_notice(int answered, String body, String meaning) {
        status = answered;
        reply = body;
        assertThat(notices.find("acc_1").fold(notice -> "found", () -> "unknown", why -> why))
                .isEqualTo(meaning);
    }

    @Test
    void nobody_there_is_no_notice() {
        booking.stop(0);
        assertThat(notices.find("acc_1").fold(notice -> "found", () -> "unknown", why -> why))
                .isEqualTo("booking-service did not answer");
    }
}
