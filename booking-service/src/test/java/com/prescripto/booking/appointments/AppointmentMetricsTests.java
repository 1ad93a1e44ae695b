package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentMetricsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AppointmentMetrics metrics = new AppointmentMetrics(meters);

    @Test
    void every_type_is_there_before_anything_has_happened() {
        assertThat(counts())
                .isEqualTo(Map.of(
                        "APPOINTMENT_HELD", 0.0,
                        "APPOINTMENT_BOOKED", 0.0,
                        "APPOINTMENT_RESCHEDULED", 0.0,
                        "APPOINTMENT_CANCELLED", 0.0,
                        "APPOINTMENT_LAPSED", 0.0,
                        "APPOINTMENT_NO_SHOW", 0.0));
    }

    @Test
    void each_fact_counts_once_under_its_type() {
        var booking = aBooking(NOW.plusSeconds(3600));
        metrics.happened(aHold(NOW.plusSeconds(7200)).fact());
        metrics.happened(booking.fact());
        metrics.happened(aBooking(NOW.plusSeconds(9000)).fact());
        metrics.happened(cancelled(booking.after()).fact());
        assertThat(counts())
                .containsEntry("APPOINTMENT_HELD", 1.0)
                .containsEntry("APPOINTMENT_BOOKED", 2.0)
                .containsEntry("APPOINTMENT_CANCELLED", 1.0)
                .containsEntry("APPOINTMENT_LAPSED", 0.0);
    }

    private Map<String, Double> counts() {
        var counts = new TreeMap<String, Double>();
        meters.get("booking.appointments")
                .counters()
                .forEach(counter -> counts.put(String.valueOf(counter.getId().getTag("type")), counter.count()));
        return counts;
    }
}
