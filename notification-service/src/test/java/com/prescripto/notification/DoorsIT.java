package com.prescripto.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.WatchedCounters;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers to whom over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsIT {
    private static Broker broker;
    private static PlayedBooking booking;
    private static Mailbox mailbox;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.ofThisRun();
        booking = new PlayedBooking();
        mailbox = new Mailbox();
        service = RunningService.start(RunningService.settings(broker, booking, mailbox.port()));
    }

    @AfterAll
    static void stop() {
        service.close();
        mailbox.close();
        booking.close();
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void whoever_watches_may_ask_how_it_is(String path) throws Exception {
        assertThat(service.get(path).statusCode()).isEqualTo(200);
        assertThat(service.get(path).body()).contains("\"status\":\"UP\"");
    }

    @Test
    void health_names_each_part_and_no_secret() throws Exception {
        var health = service.get("/actuator/health").body();
        assertThat(health).contains("\"rabbit\"", "\"mail\"", "\"mongo\"").doesNotContain("details", "127.0.0.1");
    }

    @Test
    void every_number_is_there_from_the_start() throws Exception {
        assertThat(service.get("/actuator/prometheus").body())
                .contains("notification_sent_total{application=\"notification-service\",kind=\"booked\"} 0.0")
                .contains("notification_sent_total{application=\"notification-service\",kind=\"cancelled\"} 0.0")
                .contains("notification_withdrawn_total{application=\"notification-service\",kind=\"booked\"} 0.0")
                .contains("notification_given_up_total{application=\"notification-service\",kind=\"booked\"} 0.0")
                .contains("notification_parked_total{application=\"notification-service\",cause=\"unreadable\"} 0.0")
                .contains("notification_parked_total{application=\"notification-service\",cause=\"given_up\"} 0.0")
                .contains("notification_parked_total{application=\"notification-service\",cause=\"spent\"} 0.0")
                .contains("notification_retried_total{application=\"notification-service\"} 0.0")
                .contains("notification_ignored_total{application=\"notification-service\"} 0.0")
                .contains("notification_duplicates_total{application=\"notification-service\"} 0.0")
                .contains("notification_ambiguous_total{application=\"notification-service\"} 0.0")
                .contains("notification_delay_seconds_count{application=\"notification-service\"} 0");
    }

    @Test
    void every_counter_that_is_watched_is_there_from_the_start() throws Exception {
        var metrics = service.get("/actuator/prometheus").body();
        assertThat(WatchedCounters.read(Path.of("..", "grafana"), "notification", metrics))
                .containsKey("notification_given_up_total")
                .allSatisfy((counter, value) -> assertThat(value).as(counter).isZero());
    }

    /** In the seed this very request sent a mail to whoever was named in it. */
    @Test
    void nobody_can_have_a_mail_sent_by_asking() throws Exception {
        var body = "{\"type\":\"APPOINTMENT_BOOKED\",\"payload\":{\"userEmail\":\"victim@example.org\"}}";
        for (var credentials : new String[] {"", "booking-service:" + PlayedBooking.PASSWORD}) {
            var answer =
                    request("/events", credentials, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).isIn(401, 404);
            assertProblem(answer);
        }
        assertThat(mailbox.mailsTo("victim@example.org")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/events", "/api/admin/messages", "/actuator/env", "/actuator/heapdump", "/api-docs"})
    void everything_else_needs_the_service_password(String path) throws Exception {
        for (var credentials : new String[] {"", "booking-service:wrong", "somebody:" + PlayedBooking.PASSWORD}) {
            var answer = request(path, credentials, HttpRequest.newBuilder());
            assertThat(answer.statusCode()).as(credentials).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic"));
            assertProblem(answer);
        }
    }

    @Test
    void with_the_password_what_is_not_there_is_not_found() throws Exception {
        var answer = request("/actuator/env", "booking-service:" + PlayedBooking.PASSWORD, HttpRequest.newBuilder());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertProblem(answer);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":" + answer.statusCode());
    }

    private static HttpResponse<String> request(String path, String credentials, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        request.uri(service.uri(path));
        if (!credentials.isEmpty()) {
            var encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return service.request(request);
    }
}
