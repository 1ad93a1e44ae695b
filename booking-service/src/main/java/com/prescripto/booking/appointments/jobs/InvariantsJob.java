package com.prescripto.booking.appointments.jobs;

import com.prescripto.booking.appointments.CheckInvariants;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks the invariants again and again. Every instance does, by itself: one is enough, and none has to know whether it is
 * the one. A check that fails leaves what the last one found, and its time.
 */
@Component
class InvariantsJob {

    private final CheckInvariants checkInvariants;
    private final InvariantMetrics metrics;

    InvariantsJob(CheckInvariants checkInvariants, InvariantMetrics metrics) {
        this.checkInvariants = checkInvariants;
        this.metrics = metrics;
    }

    @Scheduled(
            initialDelayString = "${prescripto.invariants.first-check-after:10s}",
            fixedDelayString = "${prescripto.invariants.check-every:5m}")
    void check() {
        metrics.found(checkInvariants.check());
    }
}
