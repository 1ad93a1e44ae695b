package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static com.prescripto.notification.inbox.EventFixture.cancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.PlayedBooking.Manner;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What patients see of what they were told about an appointment, over HTTP, on real servers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PatientMessagesIT {
    private static final String OWNER = "pat_1";

    private static Broker broker;
    private static PlayedBooking booking;
    private static Mailbox mailbox;
    private static RunningService service;

    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.ofThisRun();
        booking = new PlayedBooking();
        mailbox = new Mailbox();
        service = RunningService.start(RunningService.settings(broker, booking, mailbox.port()));
        await().atMost(Duration.ofSeconds(60)).until(() -> broker.isListenedTo());
    }

    @AfterAll
    static void stop() {
        service.close();
        mailbox.close();
        booking.close();
        broker.close();
    }

    @AfterEach
    void booking_service_is_there_again() {
        booking.behave(Manner.HELPFUL);
    }

    @Test
    void what_was_sent_and_what_was_not_is_told_in_few_words() {
        var visit = booking.booked(meera);
        broker.publish(booked(visit));
        soon(() -> assertThat(statuses(visit)).containsExactly("BOOKED SENT"));
        booking.cancelled(visit, meera, "PATIENT");
        broker.publish(cancelled(visit), booked(visit));
        soon(() -> assertThat(statuses(visit))
                .containsExactlyInAnyOrder("BOOKED SENT", "CANCELLED SENT", "BOOKED WITHDRAWN"));
        for (var item : items(visit)) {
            if (item.get("status").asString().equals("SENT")) {
                assertThat(item.get("to").asString()).isEqualTo("m\u2022\u2022\u2022@e\u2022\u2022\u2022.org");
                assertThat(item.has("why")).isFalse();
            } else {
                assertThat(item.get("why").asString()).isEqualTo("CANCELLED");
                assertThat(item.has("to")).isFalse();
            }
            assertThat(item.toString()).doesNotContain("Meera", meera, "meanwhile");
        }
    }

    @Test
    void an_appointment_of_somebody_else_is_not_found_and_neither_is_one_that_does_not_exist() throws Exception {
        var visit = booking.booked(meera);
        assertThat(get(visit, "PATIENT", OWNER).statusCode()).isEqualTo(200);
        for (var answer : List.of(get(visit, "PATIENT", "pat_2"), get("apt_unknown", "PATIENT", OWNER))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(json(answer).get("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void only_patients_are_answered() throws Exception {
        var visit = booking.booked(meera);
        assertThat(get(visit, "ADMIN", OWNER).statusCode()).isEqualTo(403);
        assertThat(get(visit, "DOCTOR", OWNER).statusCode()).isEqualTo(403);
        assertThat(service.get("/api/patient/messages?appointment=" + visit).statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_is_refused_is_written_down_or_not_even_refused() throws Exception {
        var doctor = "doc_" + UUID.randomUUID();
        var refused = get("apt_1", "DOCTOR", doctor);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(booking.refusals())
                .filteredOn(refusal -> refusal.get("by").asString().equals(doctor))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.get("role").asString()).isEqualTo("DOCTOR");
                    assertThat(refusal.get("method").asString()).isEqualTo("GET");
                    assertThat(refusal.get("path").asString()).isEqualTo("/api/patient/messages");
                });
        booking.behave(Manner.AWAY);
        var busy = get("apt_1", "DOCTOR", doctor);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(json(busy).get("type").asString()).isEqualTo("/problems/busy");
    }

    @Test
    void nobody_is_answered_while_nobody_knows_whose_it_is() throws Exception {
        var visit = booking.booked(meera);
        assertThat(get(visit, "PATIENT", OWNER).statusCode()).isEqualTo(200);
        booking.behave(Manner.AWAY);
        var answer = get(visit, "PATIENT", OWNER);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private List<String> statuses(String visit) {
        return items(visit).stream()
                .map(item ->
                        item.get("kind").asString() + " " + item.get("status").asString())
                .toList();
    }

    private List<JsonNode> items(String visit) {
        try {
            return json(get(visit, "PATIENT", OWNER)).get("items").valueStream().toList();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static HttpResponse<String> get(String visit, String role, String person)
            throws IOException, InterruptedException {
        return service.request(HttpRequest.newBuilder(service.uri("/api/patient/messages?appointment=" + visit))
                .header("Authorization", "Bearer " + booking.token(role, person)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreNoExceptions().untilAsserted(assertion);
    }
}
