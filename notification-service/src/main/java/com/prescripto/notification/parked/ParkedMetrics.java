package com.prescripto.notification.parked;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Says how many parked messages wait for somebody; not a number while the database is away. */
@Component
class ParkedMetrics {
    ParkedMetrics(ParkedMessages parked, MeterRegistry registry) {
        Gauge.builder("notification.parked.waiting", parked, ParkedMessages::waiting)
                .description("Parked messages that nobody has dealt with")
                .strongReference(true)
                .register(registry);
    }
}
