package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.audit.testing.Api;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.devstack.TraceCollector;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The trace of whoever caused an event ends in the trail, over OTLP at a real collector, and is found in the trail by its id. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static TraceCollector collector;
    private static EventTopic topic;
    private static AuditService service;
    private static TrailTables tables;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() throws IOException {
        collector = TraceCollector.start();
        topic = EventTopic.create();
        var database = AuditService.database();
        service = AuditService.start(
                topic,
                database,
                "management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint() + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay=200ms");
        tables = new TrailTables(database);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
        collector.close();
    }

    @Test
    void an_event_ends_its_trace_in_the_trail_and_is_found_by_it() {
        var recorded = of(trace, "01");
        var unrecorded = of(trace.replace(trace.charAt(0), trace.charAt(0) == 'a' ? 'b' : 'a'), "00");
        topic.send(unrecorded, recorded);
        tables.awaitRows(2);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(collector.of(trace))
                        .singleElement()
                        .satisfies(span -> {
                            assertThat(span.service()).isEqualTo("audit-service");
                            assertThat(span.name()).isEqualTo("audit append");
                            assertThat(span.parentId()).isEqualTo("00f067aa0ba902b7");
                        }));
        assertThat(collector.all().stream().filter(span -> span.name().equals("audit append")))
                .hasSize(1);
        var found = Api.asTool(service).get("/api/audit?correlation=" + trace).json();
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/eventId").asString()).isEqualTo(recorded.id());
    }

    private static TestEvent of(String trace, String flags) {
        return anEvent().with("correlationid", trace).with("traceparent", "00-" + trace + "-00f067aa0ba902b7-" + flags);
    }
}
