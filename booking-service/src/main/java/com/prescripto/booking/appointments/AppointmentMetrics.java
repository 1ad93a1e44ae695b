package com.prescripto.booking.appointments;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.prescripto.booking.kernel.Fact;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What became of appointments, by event type. Counts what this process has stored, each fact once, from 0 at its start: so
 * a rate is right from the first one on.
 */
@Component
class AppointmentMetrics {

    private final Map<String, Counter> counters;

    AppointmentMetrics(MeterRegistry meters) {
        counters = Stream.of(
                        "APPOINTMENT_HELD",
                        "APPOINTMENT_BOOKED",
                        "APPOINTMENT_RESCHEDULED",
                        "APPOINTMENT_CANCELLED",
                        "APPOINTMENT_LAPSED",
                        "APPOINTMENT_NO_SHOW")
                .collect(toUnmodifiableMap(
                        identity(),
                        type -> Counter.builder("booking.appointments")
                                .description("Appointments to which this happened")
                                .tag("type", type)
                                .register(meters)));
    }

    @EventListener
    void happened(Fact fact) {
        var counter = counters.get(fact.event().type());
        if (counter != null) {
            counter.increment();
        }
    }
}
