package com.prescripto.booking.appointments.jobs;

import com.prescripto.booking.appointments.CheckInvariants.Findings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What dashboards and alerts see of the checks. Nothing is claimed before the first is done: until then it is NaN. */
@Component
class InvariantMetrics {

    private volatile @Nullable Findings last;

    InvariantMetrics(MeterRegistry meters) {
        gauge("booking.invariant.double.claims", Findings::doubleClaims)
                .description("Live appointments of the coming 60 days that collide with an earlier one; must be 0")
                .register(meters);
        gauge("booking.invariant.claims.without.live.appointment", Findings::claimsWithoutLiveAppointment)
                .description("Appointments that have claims though their status claims no time; must be 0")
                .register(meters);
        Gauge.builder("booking.invariant.check.timestamp", this, InvariantMetrics::checkedAt)
                .description("When the invariants were last checked, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(meters);
    }

    void found(Findings findings) {
        last = findings;
    }

    private double checkedAt() {
        var findings = last;
        return findings == null ? 0 : findings.at().toEpochMilli() / 1_000.0;
    }

    private Gauge.Builder<InvariantMetrics> gauge(String name, ToDoubleFunction<Findings> number) {
        return Gauge.builder(name, this, metrics -> {
            var findings = metrics.last;
            return findings == null ? Double.NaN : number.applyAsDouble(findings);
        });
    }
}
