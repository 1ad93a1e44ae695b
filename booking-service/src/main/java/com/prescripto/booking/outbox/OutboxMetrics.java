package com.prescripto.booking.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How many aggregates still have something to tell. Above zero for long means that a broker is away. */
@Component
class OutboxMetrics {

    OutboxMetrics(MeterRegistry meters, OutboxSources sources) {
        Gauge.builder(
                        "booking.outbox.pending",
                        sources,
                        all -> all.all().stream()
                                .mapToLong(OutboxSource::backlog)
                                .sum())
                .description("Aggregates with facts that a broker has not confirmed")
                .register(meters);
    }
}
