package com.prescripto.audit.trail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TokenIssuer;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.OwnEvent;
import com.prescripto.audit.trail.OwnEvents;
import com.prescripto.contracts.EventContracts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who reads the trail stands in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnEventsIT {

    private static final String ADMIN = "acc_0193569a-1c00-7000-8000-000000000004";

    private static TokenIssuer issuer;
    private static EventTopic topic;
    private static AuditService service;
    private static TrailTables tables;
    private static Api admin;

    @BeforeAll
    static void start() {
        var database = AuditService.database();
        issuer = new TokenIssuer();
        topic = EventTopic.create();
        service = AuditService.start(
                topic, database, "prescripto.audit.own-events-every=100ms", "prescripto.booking.url=" + issuer.url());
        tables = new TrailTables(database);
        tables.awaitTables();
        var token = issuer.token("ADMIN", claims -> claims.subject(ADMIN).claim("person", ADMIN));
        admin = new Api(service, "Authorization", "Bearer " + token);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        issuer.close();
    }

    @Test
    void an_export_becomes_an_entry_with_who_took_what_and_for_which_request() {
        var patient = id("pat");
        var trace = UUID.randomUUID().toString().replace("-", "");
        var traceParent = "00-" + trace + "-00f067aa0ba902b7-00";
        assertThat(admin.get("/api/audit/export?patient=" + patient, "traceparent", traceParent)
                        .status())
                .isEqualTo(200);
        var entry = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> find("AUDIT_EXPORTED", patient), found -> found.size() == 1);
        assertThat(entry.get(0)).isEqualTo(ADMIN + " " + trace);
        assertThat(admin.get("/api/audit?patient=" + patient)
                        .json()
                        .get("items")
                        .size())
                .as("it concerns the patient")
                .isEqualTo(1);
    }

    @Test
    void searches_alike_are_counted_and_told_when_their_minute_is_over() {
        var patient = id("pat");
        for (int i = 0; i < 3; i++) {
            assertThat(admin.get("/api/audit?patient=" + patient).status()).isEqualTo(200);
        }
        admin.get("/api/audit?subject=Meera%20Nair");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(waiting(patient) + told(patient)).isEqualTo(3));
        assertThat(waiting()).noneMatch(event -> event.data().toString().contains("Meera"));
        assertThat(waiting()).allSatisfy(OwnEventsIT::keepsToItsContract);
    }

    @Test
    void who_may_not_read_is_refused_and_told_of() {
        var doctor = id("doc");
        var patient = id("pat");
        var token = issuer.token("DOCTOR", claims -> claims.claim("person", doctor));
        var asker = new Api(service, "Authorization", "Bearer " + token);
        for (int i = 0; i < 2; i++) {
            assertThat(asker.get("/api/audit?patient=" + patient).status()).isEqualTo(403);
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var found = admin.get("/api/audit?type=ACCESS_REFUSED&patient=" + patient)
                    .json()
                    .get("items");
            assertThat(found.valueStream()
                            .mapToInt(item -> item.at("/data/times").asInt())
                            .sum())
                    .isEqualTo(2);
            assertThat(found).allSatisfy(item -> {
                assertThat(item.get("subject").asString()).isEqualTo(doctor);
                assertThat(item.get("actorRole").asString()).isEqualTo("DOCTOR");
                assertThat(item.at("/data/path").asString()).isEqualTo("/api/audit");
            });
        });
    }

    /** Until their minute is over, and a little longer. */
    private static List<OwnEvent> waiting() {
        return service.bean(OwnEvents.class).due(Instant.now().plus(Duration.ofMinutes(2)), 1_000);
    }

    private static long waiting(String patient) {
        return waiting().stream()
                .filter(event -> patient.equals(event.data().get("patientId")))
                .filter(event -> ADMIN.equals(event.actor().id()))
                .mapToLong(event -> (long) event.data().getOrDefault("times", 0L))
                .sum();
    }

    private static long told(String patient) {
        var sum = tables.jdbc()
                .queryForObject(
                        "SELECT coalesce(sum((payload_json ->> 'times')::bigint), 0) FROM audit_entry"
                                + " WHERE type = 'AUDIT_SEARCHED' AND payload_json ->> 'patientId' = ?",
                        Long.class,
                        patient);
        return sum == null ? 0 : sum;
    }

    @Test
    void what_names_several_patients_is_found_by_each_of_them() {
        var first = id("pat");
        var second = id("pat");
        var visit = id("apt");
        var read = TestEvent.anEvent()
                .with("type", "PATIENT_READ")
                .without("sequence")
                .withData("{\"patientIds\": [\"%s\", \"%s\"], \"appointmentIds\": [\"%s\"]}"
                        .formatted(first, second, visit));
        topic.send(List.of(read));
        for (var asked : List.of("patient=" + first, "patient=" + second, "appointment=" + visit)) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                var items = admin.get("/api/audit?" + asked + "&type=PATIENT_READ")
                        .json()
                        .get("items");
                assertThat(items.size()).as(asked).isEqualTo(1);
                assertThat(items.get(0).get("eventId").asString()).isEqualTo(read.id());
            });
        }
    }

    @Test
    void who_only_looked_can_be_left_out() {
        var visit = id("apt");
        topic.send(List.of(
                TestEvent.anEvent().withData("{\"appointmentId\": \"%s\"}".formatted(visit)),
                TestEvent.anEvent()
                        .with("type", "PATIENT_READ")
                        .without("sequence")
                        .withData("{\"appointmentIds\": [\"%s\"]}".formatted(visit))));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(types("appointment=" + visit)).contains("APPOINTMENT_BOOKED", "PATIENT_READ"));
        assertThat(types("accesses=false&appointment=" + visit)).containsExactly("APPOINTMENT_BOOKED");
    }

    private static List<String> types(String asked) {
        var types = new ArrayList<String>();
        admin.get("/api/audit?" + asked)
                .json()
                .get("items")
                .forEach(item -> types.add(item.get("type").asString()));
        return types;
    }

    private static List<String> find(String type, String patient) {
        return tables.jdbc()
                .queryForList(
                        "SELECT actor_id || ' ' || correlation_id FROM audit_entry"
                                + " WHERE type = ? AND payload_json ->> 'patientId' = ?",
                        String.class,
                        type,
                        patient);
    }

    private static void keepsToItsContract(OwnEvent event) {
        assertThat(EventContracts.violations(event.type(), JsonMapper.shared().writeValueAsString(event.data())))
                .as(event.type())
                .isEmpty();
    }

    private static String id(String kind) {
        return kind + "_" + UUID.randomUUID();
    }
}
