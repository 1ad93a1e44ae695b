package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import com.prescripto.devstack.PostgresServer;
import com.prescripto.devstack.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers go and come back; the service stays, and has every event afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageIT {

    @TempDir
    private Path folder;

    @Test
    void postgresql_stopped_killed_and_started_again_loses_nothing_and_nothing_is_a_dead_letter() {
        try (var postgres = Nodes.postgres(folder);
                var topic = EventTopic.create()) {
            postgres.start();
            var database = Nodes.postgresServer(postgres, "audit");
            var tables = new TrailTables(database);
            try (var service = AuditService.start(topic, database)) {
                var events = events(1_500);
                topic.send(events.subList(0, 500));
                tables.awaitRows(500);

                postgres.stop();
                topic.send(events.subList(500, 1_000));
                awaitStatus(service, "/actuator/health/readiness", 503);
                assertThat(get(service, "/actuator/health/liveness")).isEqualTo(200);
                assertThat(get(service, "/api/audit")).isEqualTo(503);
                awaitMetric(service, "audit_insert_failures_total\\{.*reason=\"transient\".*} [1-9]");

                postgres.start();
                tables.awaitRows(1_000);
                awaitStatus(service, "/actuator/health/readiness", 200);

                postgres.kill();
                topic.send(events.subList(1_000, 1_500));
                postgres.start();
                tables.awaitRows(1_500);

                assertEachOnce(service, tables, events);
                assertThat(metrics(service)).containsPattern("audit_dlt_records_total\\S* 0.0");
            }
        }
    }

    @Test
    void the_service_comes_up_without_any_server_and_catches_up_when_they_come() {
        try (var postgres = Nodes.postgres(folder);
                var kafka = Nodes.kafka(folder);
                var topic = EventTopic.named("127.0.0.1:" + kafka.port(), TestServers.unique("booking.events"))) {
            var database = notYetThere(postgres);
            try (var service = AuditService.start(topic, database)) {
                assertThat(get(service, "/actuator/health/liveness")).isEqualTo(200);
                assertThat(get(service, "/actuator/health/readiness")).isEqualTo(503);
                assertThat(get(service, "/api/audit")).isEqualTo(503);
                assertThat(metrics(service)).containsPattern("audit_rows_inserted_total\\S* 0.0");

                postgres.start();
                Nodes.postgresServer(postgres, "audit");
                // Without Kafka it can be searched all the same.
                awaitStatus(service, "/actuator/health/readiness", 200);
                assertThat(get(service, "/api/audit")).isEqualTo(200);

                kafka.start();
                var tables = new TrailTables(database);
                awaitTopic(topic);
                var events = events(200);
                topic.send(events);
                tables.awaitRows(200);
                assertEachOnce(service, tables, events);
            }
        }
    }

    /** The address it will have. */
    private static PostgresServer notYetThere(Node postgres) {
        return Nodes.postgresAdmin(postgres).server("audit");
    }

    /** The service makes it, with its six partitions; a producer that came before would get it otherwise. */
    private static void awaitTopic(EventTopic topic) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            try (var admin = topic.admin()) {
                var described = admin.describeTopics(List.of(topic.name()))
                        .allTopicNames()
                        .get();
                assertThat(described.values())
                        .singleElement()
                        .satisfies(one -> assertThat(one.partitions()).hasSize(6));
            }
        });
    }

    private static void assertEachOnce(AuditService service, TrailTables tables, List<TestEvent> events) {
        assertThat(tables.eventIds())
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(TestEvent::id).toList());
        assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new Verdict(events.size(), null));
    }

    private static void awaitStatus(AuditService service, String path, int status) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> get(service, path), code -> code == status);
    }

    private static void awaitMetric(AuditService service, String pattern) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(metrics(service)).containsPattern(pattern));
    }

    private static int get(AuditService service, String path) {
        return Api.asTool(service).get(path).status();
    }

    private static String metrics(AuditService service) {
        return new Api(service).get("/metrics").body();
    }
}
