package com.prescripto.booking.appointments.jobs;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.CheckInvariants.Findings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvariantMetricsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InvariantMetrics metrics = new InvariantMetrics(meters);

    @Test
    void nothing_is_claimed_before_the_first_check() {
        assertThat(value("booking.invariant.double.claims")).isNaN();
        assertThat(value("booking.invariant.claims.without.live.appointment")).isNaN();
        assertThat(value("booking.invariant.check.timestamp")).isZero();
    }

    @Test
    void what_was_found_last_and_when() {
        metrics.found(new Findings(2, 3, NOW.minusSeconds(300)));
        metrics.found(new Findings(0, 1, NOW));
        assertThat(value("booking.invariant.double.claims")).isZero();
        assertThat(value("booking.invariant.claims.without.live.appointment")).isEqualTo(1);
        assertThat(value("booking.invariant.check.timestamp")).isEqualTo((double) NOW.getEpochSecond());
    }

    private double value(String name) {
        return meters.get(name).gauge().value();
    }
}
