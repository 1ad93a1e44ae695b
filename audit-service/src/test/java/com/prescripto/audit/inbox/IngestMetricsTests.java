package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.trail.AuditTrail.Appended;
import com.prescripto.audit.trail.SampleEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestMetricsTests {

    /** A minute and a half after the first sample event. */
    private static final Instant NOW = Instant.parse("2026-11-23T07:31:30.123Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IngestMetrics metrics = new IngestMetrics(meters, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void every_counter_is_there_from_the_start_at_0() {
        assertThat(meters.getMeters().stream()
                        .filter(Counter.class::isInstance)
                        .map(meter -> meter.getId().getName()))
                .containsOnly(
                        "audit.events.consumed",
                        "audit.rows.inserted",
                        "audit.rows.duplicate",
                        "audit.insert.failures",
                        "audit.dlt.records");
        assertThat(meters.get("audit.events.consumed").counters()).hasSize(EventTypes.KNOWN.size() + 1);
        assertThat(meters.get("audit.insert.failures").counters())
                .extracting(counter -> counter.getId().getTag("reason"))
                .containsExactlyInAnyOrder("transient", "data");
        assertThat(meters.getMeters().stream().filter(Counter.class::isInstance).map(Counter.class::cast))
                .allMatch(counter -> counter.count() == 0);
    }

    @Test
    void a_known_event_read_again_is_consumed_but_not_inserted() {
        metrics.appended(SampleEvents.events(5), new Appended(3, 2));
        assertThat(meters.get("audit.events.consumed")
                        .tag("type", "APPOINTMENT_BOOKED")
                        .counter()
                        .count())
                .isEqualTo(5);
        assertThat(meters.get("audit.rows.inserted").counter().count()).isEqualTo(3);
        assertThat(meters.get("audit.rows.duplicate").counter().count()).isEqualTo(2);
        assertThat(meters.get("audit.last.insert.timestamp").gauge().value()).isEqualTo(NOW.toEpochMilli() / 1_000.0);
    }

    @Test
    void an_event_has_its_age_and_one_from_the_future_has_none() {
        metrics.appended(List.of(SampleEvents.event(0)), new Appended(1, 0));
        assertThat(meters.get("audit.event.age").timer().max(TimeUnit.SECONDS)).isEqualTo(90);
        metrics.appended(List.of(SampleEvents.event(10_000)), new Appended(1, 0));
        assertThat(meters.get("audit.event.age").timer().count()).isEqualTo(2);
        assertThat(meters.get("audit.event.age").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(90);
    }
}
