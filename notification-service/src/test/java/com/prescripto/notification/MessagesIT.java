package com.prescripto.notification;

import static com.prescripto.notification.inbox.EventFixture.booked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.notification.inbox.EventFixture;
import com.prescripto.notification.stage.Broker;
import com.prescripto.notification.stage.Mailbox;
import com.prescripto.notification.stage.PlayedBooking;
import com.prescripto.notification.stage.RunningService;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What admins see of messages and do with those that were set aside, over HTTP, on real servers; two instances. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesIT {
    private static Broker broker;
    private static PlayedBooking booking;
    private static Mailbox mailbox;
    private static RunningService service;
    private static RunningService twin;

    private final String meera = "meera." + UUID.randomUUID() + "@example.org";

    @BeforeAll
    static void start() throws IOException {
        broker = Broker.ofThisRun();
        booking = new PlayedBooking();
        mailbox = new Mailbox();
        var settings = RunningService.settings(broker, booking, mailbox.port());
        settings.put("prescripto.inbox.collect-every", "200ms");
        service = RunningService.start(settings);
        twin = RunningService.start(settings);
        await().atMost(Duration.ofSeconds(60)).until(() -> broker.isListenedTo());
    }

    @AfterAll
    static void stop() {
        twin.close();
        service.close();
        mailbox.close();
        booking.close();
        broker.close();
    }

    @Test
    void what_was_sent_is_listed_and_nobody_is_named() throws Exception {
        var visit = booking.booked(meera);
        var event = booked(visit);
        broker.publish(event);
        soon(() -> assertThat(only(visit).get("status").asString()).isEqualTo("SENT"));
        var sent = only(visit);
        assertThat(sent.get("kind").asString()).isEqualTo("BOOKED");
        assertThat(sent.get("attempts").asInt()).isEqualTo(1);
        assertThat(sent.toString()).doesNotContain("Meera", "@");
        var one = get("/api/messages/" + event.id() + ":BOOKED");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(json(one)).isEqualTo(sent);
    }

    @Test
    void how_the_service_is_can_be_asked_for() throws Exception {
        soon(() -> {
            var now = json(get("/api/messages/system"));
            assertThat(now.get("service").asString()).isEqualTo("notification-service");
            var states = new TreeMap<String, String>();
            now.get("parts")
                    .forEach(part -> states.put(
                            part.get("name").asString(), part.get("state").asString()));
            // The one who plays booking-service has no health to ask for.
            assertThat(states)
                    .containsExactly(
                            Map.entry("BOOKING", "DOWN"),
                            Map.entry("MONGODB", "UP"),
                            Map.entry("RABBITMQ", "UP"),
                            Map.entry("SMTP", "UP"));
            assertThat(now.get("figures").propertyNames())
                    .contains(
                            "overdueSeconds",
                            "parkedWaiting",
                            "queueListeners",
                            "queueParking",
                            "queueRetrying",
                            "queueWaiting");
        });
    }

    @Test
    void the_list_is_narrowed_and_goes_on_where_it_ended() throws Exception {
        var visit = booking.booked(meera);
        for (int i = 0; i < 3; i++) {
            broker.publish(booked(visit));
        }
        soon(() -> assertThat(json(get("/api/messages?status=SENT&appointment=" + visit))
                        .get("items"))
                .hasSize(3));
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = json(get("/api/messages?kind=BOOKED&limit=2&appointment=" + visit + next));
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : null;
        } while (next != null);
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(json(get("/api/messages?status=GIVEN_UP&appointment=" + visit))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void a_parked_message_is_shown_with_its_payload_and_history_and_can_be_replayed() throws Exception {
        var visit = "apt_" + UUID.randomUUID();
        var event = booked(visit);
        broker.publish(event); // booking-service does not know it yet
        var parked = parked(event);
        assertThat(parked.get("reason").asString()).isEqualTo("booking-service knows no such appointment");
        assertThat(parked.get("attempts").asInt()).isEqualTo(1);
        assertThat(broker.drain(Broker.PARKING_QUEUE)).isEmpty();
        var whole = json(get("/api/messages/parked/" + parked.get("id").asString()));
        assertThat(whole.get("body").asString()).contains(visit);
        assertThat(whole.get("headers").get("cloudEvents_id").asString()).isEqualTo(event.id());

        booking.booked(visit, meera, 1);
        var replayed = post("/api/messages/parked/" + parked.get("id").asString() + "/replay", "");
        assertThat(replayed.statusCode()).as(replayed.body()).isEqualTo(200);
        assertThat(json(replayed).get("decision").get("act").asString()).isEqualTo("REPLAYED");
        assertThat(json(replayed).get("decision").get("by").asString()).isEqualTo("acc_1");
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(1));
        assertThat(post("/api/messages/parked/" + parked.get("id").asString() + "/replay", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(mailbox.mailsTo(meera)).hasSize(1);
    }

    @Test
    void what_is_replayed_and_still_cannot_be_told_is_parked_again() throws Exception {
        var event = booked("apt_" + UUID.randomUUID());
        broker.publish(event);
        var first = parked(event);
        post("/api/messages/parked/" + first.get("id").asString() + "/replay", "");
        soon(() -> assertThat(parked(event).get("id")).isNotEqualTo(first.get("id")));
        discard(parked(event), "no such appointment");
    }

    @Test
    void poison_is_shown_as_it_is_and_discarded_with_a_reason() throws Exception {
        var event = booked("apt_7").body("{\"appointmentId\":");
        broker.publish(event);
        var parked = parked(event);
        assertThat(parked.get("reason").asString()).isEqualTo("the body does not keep its contract");
        var path = "/api/messages/parked/" + parked.get("id").asString();
        assertThat(json(get(path)).get("body").asString()).isEqualTo("{\"appointmentId\":");
        assertThat(post(path + "/discard", "{\"note\": \" \"}").statusCode()).isEqualTo(422);
        assertThat(discard(parked, "sent by hand").get("decision").get("note").asString())
                .isEqualTo("sent by hand");
        assertThat(post(path + "/replay", "").statusCode()).isEqualTo(409);
        assertThat(json(get("/api/messages/parked?waiting=false")).toString()).contains("sent by hand");
    }

    @Test
    void the_audit_trail_hears_who_decided_what_but_not_in_which_words_however_long_it_was_away() throws Exception {
        var event = booked("apt_" + UUID.randomUUID());
        broker.publish(event);
        var id = parked(event).get("id").asString();
        booking.behave(PlayedBooking.Manner.AWAY);
        try {
            discard(parked(event), "Meera knows already");
        } finally {
            booking.behave(PlayedBooking.Manner.HELPFUL);
        }
        soon(() -> assertThat(booking.decisionsOn(id)).isNotEmpty());
        assertThat(booking.decisionsOn(id)).allSatisfy(told -> {
            assertThat(told.get("act").asString()).isEqualTo("DISCARDED");
            assertThat(told.get("by").asString()).isEqualTo("acc_1");
            assertThat(told.get("type").asString()).isEqualTo("APPOINTMENT_BOOKED");
            assertThat(told.toString()).doesNotContain("Meera");
        });
        assertThat(json(get("/api/messages/parked/" + id))
                        .get("decision")
                        .get("act")
                        .asString())
                .isEqualTo("DISCARDED");
    }

    @Test
    void all_that_wait_are_replayed_at_once() throws Exception {
        var visits = new ArrayList<String>();
        var events = new ArrayList<EventFixture>();
        for (int i = 0; i < 5; i++) {
            visits.add("apt_" + UUID.randomUUID());
            events.add(booked(visits.get(i)));
            broker.publish(events.get(i));
        }
        for (var event : events) {
            parked(event);
        }
        visits.forEach(visit -> booking.booked(visit, meera, 1));
        assertThat(json(post("/api/messages/parked/replay", "")).get("replayed").asInt())
                .isGreaterThanOrEqualTo(5);
        soon(() -> assertThat(mailbox.mailsTo(meera)).hasSize(5));
    }

    @Test
    void queues_are_shown_as_they_are_now() throws Exception {
        var queues = json(get("/api/messages/queues")).get("items");
        assertThat(queues).hasSize(6);
        assertThat(queues.get(0).get("name").asString()).isEqualTo(Broker.WORK_QUEUE);
        assertThat(queues.get(0).get("consumers").asInt()).isPositive();
        assertThat(queues.get(5).get("name").asString()).isEqualTo(Broker.PARKING_QUEUE);
    }

    @Test
    void how_many_wait_can_be_watched() throws Exception {
        var event = booked("apt_" + UUID.randomUUID());
        broker.publish(event);
        var parked = parked(event);
        var metrics = service.get("/actuator/prometheus").body();
        assertThat(metrics).containsPattern("notification_parked_waiting\\{[^}]*} [1-9]");
        discard(parked, "seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/parked", "/queues", "/parked/00000000-0000-0000-0000-000000000000"})
    void only_admins_may_see_them(String path) throws Exception {
        var nobody = service.get("/api/messages" + path);
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        for (var role : new String[] {"PATIENT", "DOCTOR"}) {
            assertThat(send(HttpRequest.newBuilder(service.uri("/api/messages" + path)), role)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/messages?limit=0",
                "/api/messages?after=x",
                "/api/messages/parked?after=x",
                "/api/messages/parked?limit=1000"
            })
    void what_makes_no_sense_is_said_to_make_none(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(422);
        assertThat(json(get(path)).get("type").asString()).isEqualTo("/problems/validation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/messages/x", "/api/messages/parked/00000000-0000-0000-0000-000000000000"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static JsonNode only(String visit) throws IOException, InterruptedException {
        var items = json(get("/api/messages?appointment=" + URLEncoder.encode(visit, StandardCharsets.UTF_8)))
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /** The latest parking of the event, once it is there. */
    private static JsonNode parked(EventFixture event) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> waiting(event), found -> !found.isEmpty())
                .get(0);
    }

    private static List<JsonNode> waiting(EventFixture event) throws IOException, InterruptedException {
        for (var item : json(get("/api/messages/parked?limit=200")).get("items")) {
            var whole = json(get("/api/messages/parked/" + item.get("id").asString()));
            if (event.id().equals(whole.get("headers").get("cloudEvents_id").asString())) {
                return List.of(item);
            }
        }
        return List.of();
    }

    private static JsonNode discard(JsonNode parked, String note) throws IOException, InterruptedException {
        var answer = post(
                "/api/messages/parked/" + parked.get("id").asString() + "/discard",
                "{\"note\": \"%s\"}".formatted(note));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(service.uri(path)), "ADMIN");
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(service.uri(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                "ADMIN");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String role)
            throws IOException, InterruptedException {
        return service.request(request.header("Authorization", "Bearer " + booking.token(role)));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreNoExceptions().untilAsserted(assertion);
    }
}
