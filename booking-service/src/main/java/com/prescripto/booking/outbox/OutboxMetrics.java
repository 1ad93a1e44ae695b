package com.prescripto.booking.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many aggregates still have something to tell, and for how long already: above zero for long, a broker is away. */
@Component
class OutboxMetrics {

    /** However many scrape, the store is asked for the oldest no more often. */
    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Oldest(@Nullable Instant fact, Instant readAt) {}

    private final OutboxSources sources;
    private final Clock clock;
    private @Nullable Oldest last;

    OutboxMetrics(MeterRegistry meters, OutboxSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        Gauge.builder("booking.outbox.pending", sources, OutboxSources::backlog)
                .description("Aggregates with facts that a broker has not confirmed")
                .register(meters);
        Gauge.builder("booking.outbox.oldest.age", this, OutboxMetrics::ageOfOldest)
                .description(
                        "Time since the oldest fact happened that a broker has not confirmed; 0 when there is none")
                .baseUnit("seconds")
                .register(meters);
    }

    private double ageOfOldest() {
        var now = clock.instant();
        var fact = oldest(now).fact();
        return fact == null ? 0 : Math.max(0, Duration.between(fact, now).toMillis() / 1_000.0);
    }

    private synchronized Oldest oldest(Instant now) {
        var known = last;
        if (known == null || !now.isBefore(known.readAt().plus(FRESH))) {
            known = new Oldest(sources.oldest().orElse(null), now);
            last = known;
        }
        return known;
    }
}
