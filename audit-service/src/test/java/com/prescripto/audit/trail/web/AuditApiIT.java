package com.prescripto.audit.trail.web;

import static com.prescripto.audit.testing.Problems.assertProblem;
import static com.prescripto.audit.testing.TestEvent.about;
import static com.prescripto.audit.testing.TestEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What admins and tools can ask, and what they are answered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditApiIT {

    private static final Instant BEGIN = Instant.parse("2026-11-23T07:00:00Z");
    private static final List<String> TYPES = List.of("APPOINTMENT_BOOKED", "APPOINTMENT_CANCELLED", "DOCTOR_ADDED");

    /** Few times, subjects and actors, so that there are many ties. */
    private static final List<TestEvent> EVENTS = IntStream.range(0, 120)
            .mapToObj(index -> about("apt_" + index % 7, index)
                    .with("type", TYPES.get(index % 3))
                    .with("actorid", "pat_" + index % 5)
                    .with("correlationid", "%032x".formatted(index % 11))
                    .with("time", BEGIN.plusSeconds(index / 6).toString())
                    .withData("{\"appointmentId\": \"apt_%d\", \"patientId\": \"pat_%d\"}"
                            .formatted(index % 4, index % 9)))
            .toList();

    private static EventTopic topic;
    private static AuditService service;
    private static Api api;
    private static TrailTables tables;

    @BeforeAll
    static void start() {
        var database = AuditService.database();
        topic = EventTopic.create();
        service = AuditService.start(topic, database);
        api = Api.asTool(service);
        topic.send(EVENTS);
        tables = new TrailTables(database);
        tables.awaitRows(EVENTS.size());
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 59, 60, 119, 120, 121, 200})
    void pages_of_any_size_put_together_are_all_entries_newest_first_and_once_each(int limit) {
        assertSameAsOracle("", event -> true, limit);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void whatever_is_asked_for_the_pages_hold_what_matches_and_nothing_else(long seed) {
        var random = new Random(seed);
        var asked = new ArrayList<String>();
        Predicate<TestEvent> matches = event -> true;
        if (random.nextBoolean()) {
            var type = TYPES.get(random.nextInt(3));
            asked.add("type=" + type);
            matches = matches.and(event -> type.equals(event.attributes().get("type")));
        }
        if (random.nextBoolean()) {
            var subject = "apt_" + random.nextInt(8);
            asked.add("subject=" + subject);
            matches = matches.and(event -> subject.equals(event.subject()));
        }
        if (random.nextBoolean()) {
            var actor = "pat_" + random.nextInt(6);
            asked.add("actor=" + actor);
            matches = matches.and(event -> actor.equals(event.attributes().get("actorid")));
        }
        if (random.nextInt(3) == 0) {
            var reference = "%032x".formatted(random.nextInt(12));
            asked.add("correlation=" + reference);
            matches = matches.and(event -> reference.equals(event.attributes().get("correlationid")));
        }
        if (random.nextBoolean()) {
            var from = BEGIN.plusSeconds(random.nextInt(20));
            asked.add("from=" + from);
            matches = matches.and(event -> !time(event).isBefore(from));
        }
        if (random.nextBoolean()) {
            var to = BEGIN.plusSeconds(random.nextInt(20));
            asked.add("to=" + to);
            matches = matches.and(event -> time(event).isBefore(to));
        }
        for (var concerned : List.of("patient", "appointment")) {
            if (random.nextInt(3) == 0) {
                var id = (concerned.equals("patient") ? "pat_" : "apt_") + random.nextInt(5);
                asked.add(concerned + "=" + id);
                matches = matches.and(
                        event -> event.payload().text().contains("\"%sId\": \"%s\"".formatted(concerned, id)));
            }
        }
        assertSameAsOracle(String.join("&", asked), matches, 1 + random.nextInt(9));
    }

    private static void assertSameAsOracle(String asked, Predicate<TestEvent> matches, int limit) {
        var found = new ArrayList<String>();
        var times = new ArrayList<Instant>();
        var next = "";
        do {
            var page = api.get("/api/audit?limit=" + limit + "&" + asked + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.status()).as(asked).isEqualTo(200);
            var items = page.json().get("items");
            items.forEach(item -> found.add(item.get("eventId").asString()));
            items.forEach(item -> times.add(Instant.parse(item.get("occurredAt").asString())));
            next = page.json().path("next").asString("");
            assertThat(items.size()).isLessThanOrEqualTo(limit);
            assertThat(items.size() == limit || next.isEmpty())
                    .as("only the last page is short")
                    .isTrue();
        } while (!next.isEmpty());
        assertThat(found)
                .as(asked)
                .containsExactlyInAnyOrderElementsOf(
                        EVENTS.stream().filter(matches).map(TestEvent::id).toList());
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }

    private static Instant time(TestEvent event) {
        return Instant.parse(event.attributes().getOrDefault("time", ""));
    }

    @Test
    void an_entry_says_who_did_what_when_and_where_it_stands_in_its_chain() {
        var sent = EVENTS.get(5);
        var answer = api.get("/api/audit/" + sent.id());
        assertThat(answer.status()).isEqualTo(200);
        var entry = answer.json();
        assertThat(entry.get("eventId").asString()).isEqualTo(sent.id());
        assertThat(entry.get("type").asString()).isEqualTo(sent.attributes().get("type"));
        assertThat(entry.get("subject").asString()).isEqualTo(sent.subject());
        assertThat(entry.get("sequence").asLong()).isEqualTo(5);
        assertThat(entry.get("actorRole").asString()).isEqualTo("PATIENT");
        assertThat(entry.get("actorId").asString()).isEqualTo("pat_0");
        assertThat(entry.get("occurredAt").asString())
                .isEqualTo(sent.attributes().get("time"));
        assertThat(Instant.parse(entry.get("recordedAt").asString())).isBefore(Instant.now());
        assertThat(entry.get("correlationId").asString()).isEqualTo("%032x".formatted(5));
        assertThat(entry.get("data").get("appointmentId").asString()).isEqualTo("apt_1");
        assertThat(entry.get("chain").get("topic").asString()).isEqualTo(topic.name());
        assertThat(entry.get("chain").get("position").asLong()).isPositive();
        assertThat(entry.get("chain").get("hash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void an_export_is_what_was_asked_for_one_entry_a_line() {
        var answer = api.get("/api/audit/export?patient=pat_3&to=" + BEGIN.plusSeconds(15));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).contains("audit.ndjson");
        var lines = answer.body()
                .lines()
                .map(line -> json(line).get("eventId").asString())
                .toList();
        var expected = EVENTS.stream()
                .filter(event -> event.payload().text().contains("\"pat_3\""))
                .filter(event -> time(event).isBefore(BEGIN.plusSeconds(15)))
                .map(TestEvent::id)
                .toList();
        assertThat(lines).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void an_export_longer_than_what_is_read_at_once_is_whole() {
        var many = TestEvent.events(1_203).stream()
                .map(event -> event.with("actorid", "exported").with("time", "2019-05-05T00:00:00Z"))
                .toList();
        topic.send(many);
        tables.awaitRows(EVENTS.size() + many.size());
        try {
            var lines = api.get("/api/audit/export?actor=exported").body().lines();
            assertThat(lines.map(line -> json(line).get("eventId").asString()))
                    .containsExactlyInAnyOrderElementsOf(
                            many.stream().map(TestEvent::id).toList());
        } finally {
            tables.tamper("DELETE FROM audit_entry WHERE actor_id = 'exported'");
        }
    }

    @Test
    void what_verification_found_can_be_asked_for() {
        var found = Awaitility.await()
                .until(() -> api.get("/api/audit/integrity").json(), answer -> answer.has("verifiedAt"));
        assertThat(found.get("state").asString()).isEqualTo("INTACT");
        assertThat(found.get("heads")).isNotNull();
        assertThat(found.has("firstBreak")).isFalse();
    }

    @Test
    void how_the_service_is_can_be_asked_for() {
        var now = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/api/audit/system").json(),
                        answer -> answer.at("/figures").has("trailVerifiedSecondsAgo"));
        assertThat(now.get("service").asString()).isEqualTo("audit-service");
        assertThat(now.get("parts"))
                .extracting(part -> part.get("name").asString())
                .containsExactly("KAFKA", "POSTGRESQL");
        assertThat(now.at("/figures/trailIntact").asDouble()).isEqualTo(1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var later = api.get("/api/audit/system").json();
            assertThat(later.get("parts"))
                    .allSatisfy(part -> assertThat(part.get("state").asString()).isEqualTo("UP"));
            assertThat(later.at("/figures/kafkaLag").asDouble(-1)).isZero();
            assertThat(later.at("/figures/deadLetters").asDouble(-1)).isZero();
        });
    }

    @Test
    void what_an_event_did_not_say_is_left_out() {
        var sent = anEvent()
                .without("actorid")
                .without("sequence")
                .with("time", "2020-01-01T00:00:00Z")
                .withData("plain");
        topic.send(sent);
        Awaitility.await().until(() -> api.get("/api/audit/" + sent.id()).status() == 200);
        try {
            var entry = api.get("/api/audit/" + sent.id()).json();
            assertThat(entry.has("actorId")).isFalse();
            assertThat(entry.has("sequence")).isFalse();
            assertThat(entry.get("data").asString()).isEqualTo("plain");
        } finally {
            // The other tests know what to find.
            forget(sent);
        }
    }

    private static void forget(TestEvent event) {
        tables.tamper("DELETE FROM audit_entry WHERE event_id = '" + event.id() + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/audit/0193569a-1c00-7abc-8000-00000000000a, 404, not-found",
        "/api/audit/one, 400, malformed",
        "/api/audit?from=yesterday, 400, malformed",
        "/api/audit?limit=many, 400, malformed",
        "/api/audit/export?to=tomorrow, 400, malformed",
        "/api/nothing, 404, not-found"
    })
    void what_cannot_be_found_or_read_is_a_problem(String path, int status, String type) {
        assertProblem(api.get(path), status, type);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /limit",
        "limit=201, /limit",
        "type=, /type",
        "patient=, /patient",
        "after=nonsense, /after",
        "after=, /after"
    })
    void what_cannot_be_accepted_is_told_by_its_name(String parameter, String pointer) {
        var answer = api.get("/api/audit?" + parameter);
        assertProblem(answer, 422, "validation");
        assertThat(answer.json().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().get("errors").get(0).get("detail").asString()).isNotBlank();
    }

    @Test
    void what_is_asked_is_a_value_and_never_a_part_of_the_query() {
        var quoted = URLEncoder.encode("' OR '1'='1", StandardCharsets.UTF_8);
        assertThat(api.get("/api/audit?subject=" + quoted).json().get("items").size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nobody_can_write_over_http(String method) {
        var forged = "{\"type\": \"APPOINTMENT_BOOKED\"}";
        assertProblem(
                api.call(method, "/api/audit", forged, "Content-Type", "application/json"), 405, "method-not-allowed");
        assertProblem(
                api.call(method, "/api/audit/" + EVENTS.get(0).id(), forged, "Content-Type", "application/json"),
                405,
                "method-not-allowed");
    }
}
