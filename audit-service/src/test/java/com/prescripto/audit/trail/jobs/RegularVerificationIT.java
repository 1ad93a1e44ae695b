package com.prescripto.audit.trail.jobs;

import static com.prescripto.audit.testing.TestEvent.about;
import static com.prescripto.audit.testing.TestEvent.anEvent;
import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.Anchors;
import com.prescripto.audit.trail.ChainHead;
import com.prescripto.audit.trail.VerifyTrail;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What somebody did behind everybody's back shows where the alert looks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegularVerificationIT {

    @Test
    void an_edit_forced_by_a_superuser_shows_in_the_metrics() {
        var database = AuditService.database();
        try (var topic = EventTopic.create();
                var service = AuditService.start(topic, database, "prescripto.audit.verification.every=200ms")) {
            var tables = new TrailTables(database);
            topic.send(events(50));
            tables.awaitRows(50);
            var api = new Api(service);
            awaitMetric(api, "audit_trail_verified_entries", "50.0");
            awaitMetric(api, "audit_trail_intact", "1.0");

            tables.tamper("UPDATE audit_entry SET actor_id = 'somebody_else' WHERE chain_position = 3");

            awaitMetric(api, "audit_trail_intact", "0.0");
            var told = Api.asTool(service).get("/api/audit/integrity").json();
            assertThat(told.get("state").asString()).isEqualTo("BROKEN");
            assertThat(told.get("firstBreak").get("position").asLong()).isEqualTo(3);
        }
    }

    @Test
    void a_chain_cut_short_head_and_all_is_held_against_its_anchor() {
        var database = AuditService.database();
        try (var topic = EventTopic.create();
                var service = AuditService.start(topic, database, "prescripto.audit.verification.every=200ms")) {
            var tables = new TrailTables(database);
            topic.send(events(50));
            tables.awaitRows(50);
            Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> anchored(service) == 50);
            var api = new Api(service);
            awaitMetric(api, "audit_trail_intact", "1.0");

            tables.tamper("""
                    DELETE FROM audit_entry e USING audit_chain c
                    WHERE e.kafka_partition = c.kafka_partition AND e.chain_position = c.length AND c.length > 1;
                    UPDATE audit_chain c SET length = length - 1, head = (
                        SELECT chain_hash FROM audit_entry e
                        WHERE e.kafka_partition = c.kafka_partition AND e.chain_position = c.length - 1)
                    WHERE length > 1""");

            assertThat(service.bean(VerifyTrail.class).verify().intact())
                    .as("it holds in itself")
                    .isTrue();
            awaitMetric(api, "audit_trail_intact", "0.0");
            assertThat(anchored(service)).isEqualTo(50);
        }
    }

    @Test
    void what_is_missing_and_what_has_no_month_is_counted() {
        var database = AuditService.database();
        try (var topic = EventTopic.create();
                var service = AuditService.start(topic, database, "prescripto.audit.verification.every=200ms")) {
            topic.send(about("apt_whole", 1), about("apt_whole", 2), about("apt_gap", 1), about("apt_gap", 3));
            topic.send(anEvent().with("time", "2101-01-01T00:00:00Z"));
            new TrailTables(database).awaitRows(5);
            var api = new Api(service);
            awaitMetric(api, "audit_trail_verified_entries", "5.0");
            awaitMetric(api, "audit_trail_subjects_with_gaps", "1.0");
            awaitMetric(api, "audit_trail_default_partition_entries", "1.0");
        }
    }

    private static long anchored(AuditService service) {
        return service.bean(Anchors.class).read().stream()
                .mapToLong(ChainHead::length)
                .sum();
    }

    private static void awaitMetric(Api api, String name, String value) {
        var line = "%s{application=\"audit-service\"} %s\n".formatted(name, value);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.get("/metrics").body().contains(line));
    }
}
