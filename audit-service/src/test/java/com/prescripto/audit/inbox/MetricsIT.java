package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.anEvent;
import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.devstack.WatchedCounters;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What Prometheus reads at /metrics. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsIT {

    @Test
    void metrics_are_there_at_0_before_the_first_event_and_add_up_after_it() {
        var database = AuditService.database();
        try (var topic = EventTopic.create();
                var service = AuditService.start(topic, database)) {
            var api = new Api(service);
            var answer = api.get("/metrics");
            assertThat(answer.header("Content-Type")).startsWith("text/plain");
            for (var counter : new String[] {
                "audit_rows_inserted_total",
                "audit_rows_duplicate_total",
                "audit_dlt_records_total",
                "audit_insert_failures_total{reason=\"transient\"}",
                "audit_insert_failures_total{reason=\"data\"}",
                "audit_events_consumed_total{type=\"APPOINTMENT_BOOKED\"}",
                "audit_events_consumed_total{type=\"OTHER\"}",
                "audit_insert_duration_seconds_count",
                "audit_event_age_seconds_count",
                "audit_last_insert_timestamp_seconds",
                "audit_trail_verification_failures_total"
            }) {
                assertThat(value(answer.body(), counter)).as(counter).isZero();
            }
            assertThat(answer.body()).contains("jvm_memory_used_bytes", "process_cpu_usage");
            var watched = WatchedCounters.read(Path.of("..", "grafana"), "audit", answer.body());
            assertThat(watched).containsKey("audit_events_consumed_total{type=\"APPOINTMENT_BOOKED\"}");
            assertThat(watched).allSatisfy((counter, value) -> {
                if (counter.startsWith("audit_trail_verification_duration")) {
                    assertThat(value).as("it begins by verifying: " + counter).isNotNegative();
                } else {
                    assertThat(value).as(counter).isZero();
                }
            });

            var events = events(10);
            topic.send(events);
            topic.send(
                    events.get(0),
                    anEvent().with("type", "MOON_LANDED"),
                    anEvent().without("time"));
            new TrailTables(database).awaitRows(11);
            Awaitility.await().until(() -> value(api.get("/metrics").body(), "audit_dlt_records_total") == 1);

            var after = api.get("/metrics").body();
            assertThat(value(after, "audit_events_consumed_total{type=\"APPOINTMENT_BOOKED\"}"))
                    .isEqualTo(11);
            assertThat(value(after, "audit_rows_inserted_total")).isEqualTo(11);
            assertThat(value(after, "audit_insert_failures_total{reason=\"data\"}"))
                    .isEqualTo(1);
            assertThat(value(after, "audit_insert_duration_seconds_count")).isPositive();
            assertThat(value(after, "audit_event_age_seconds_count")).isEqualTo(12);
            assertThat(value(after, "audit_last_insert_timestamp_seconds"))
                    .isCloseTo(System.currentTimeMillis() / 1_000.0, Offset.offset(60.0));
            assertThat(after).contains("kafka_consumer_fetch_manager_records_lag", "hikaricp_connections");
        }
    }

    /** A series' value; the label that every series of this service carries is left out of its name. */
    private static double value(String metrics, String series) {
        var plain =
                metrics.replace("{application=\"audit-service\"}", "").replace("application=\"audit-service\",", "");
        return Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(plain)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + series));
    }
}
