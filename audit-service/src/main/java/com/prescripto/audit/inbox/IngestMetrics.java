package com.prescripto.audit.inbox;

import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.trail.AuditTrail.Appended;
import com.prescripto.audit.trail.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What dashboards and alerts see of reading. Every counter is there from the start, at 0: one that is born at 1 shows no
 * increase. Consumed is always inserted plus known already plus dead letters.
 */
@Component
class IngestMetrics {

    private final Map<String, Counter> consumed = new HashMap<>();
    private final Counter inserted;
    private final Counter known;
    private final Counter deadLetters;
    private final Counter transientFailures;
    private final Counter dataFailures;
    private final Timer insertDuration;
    private final Timer eventAge;
    private final AtomicLong lastInsertMillis = new AtomicLong();
    private final Clock clock;

    IngestMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        EventTypes.KNOWN.forEach(type -> consumed.put(type, consumed(registry, type)));
        consumed.put(EventTypes.OTHER, consumed(registry, EventTypes.OTHER));
        inserted = Counter.builder("audit.rows.inserted")
                .description("Events appended to the trail")
                .register(registry);
        known = Counter.builder("audit.rows.duplicate")
                .description("Events read again that the trail had already")
                .register(registry);
        deadLetters = Counter.builder("audit.dlt.records")
                .description("Records that cannot be stored, sent to the dead-letter topic")
                .register(registry);
        transientFailures = failures(registry, "transient");
        dataFailures = failures(registry, "data");
        insertDuration = Timer.builder("audit.insert.duration")
                .description("Time one batch takes to be appended and committed")
                .serviceLevelObjectives(millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000))
                .register(registry);
        eventAge = Timer.builder("audit.event.age")
                .description("From when an event happened to when the trail had it")
                .serviceLevelObjectives(millis(100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000, 3_600_000))
                .register(registry);
        Gauge.builder("audit.last.insert.timestamp", lastInsertMillis, millis -> millis.get() / 1_000.0)
                .description("When events were last appended, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(registry);
    }

    <T> T timed(Supplier<T> append) {
        return insertDuration.record(append);
    }

    void appended(List<Event> events, Appended appended) {
        var now = clock.instant();
        for (var event : events) {
            consumed(event.type()).increment();
            // A producer's clock may be ahead of ours.
            var age = Duration.between(event.occurredAt(), now);
            eventAge.record(age.isNegative() ? Duration.ZERO : age);
        }
        inserted.increment(appended.added());
        known.increment(appended.known());
        if (appended.added() > 0) {
            lastInsertMillis.set(now.toEpochMilli());
        }
    }

    void setAside(Reading reading) {
        consumed(reading instanceof Legible legible ? legible.event().type() : EventTypes.OTHER)
                .increment();
        dataFailures.increment();
        deadLetters.increment();
    }

    /** PostgreSQL or Kafka did not do its part; it will be tried again. */
    void failed() {
        transientFailures.increment();
    }

    private Counter consumed(String type) {
        return Objects.requireNonNull(consumed.get(EventTypes.label(type)));
    }

    private static Counter consumed(MeterRegistry registry, String type) {
        return Counter.builder("audit.events.consumed")
                .description("Events read and dealt with")
                .tag("type", type)
                .register(registry);
    }

    private static Counter failures(MeterRegistry registry, String reason) {
        return Counter.builder("audit.insert.failures")
                .description("Failed tries to append: transient ones are tried again, data ones are dead letters")
                .tag("reason", reason)
                .register(registry);
    }

    private static Duration[] millis(long... values) {
        return Arrays.stream(values).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
