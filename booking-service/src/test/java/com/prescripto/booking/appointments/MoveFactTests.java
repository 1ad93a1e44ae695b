package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who writes mails tells one move from another by its time: the event's and the appointment's must be the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoveFactTests {

    @Test
    void a_move_is_remembered_with_the_time_at_which_it_is_told() {
        var booked = aBooking(NOW.plus(Duration.ofDays(2))).after();
        var at = NOW.plusSeconds(60);
        var moved = booked.move(
                booked.doctor(),
                booked.visit(),
                TimeRange.of(NOW.plus(Duration.ofDays(3)), Duration.ofMinutes(30)),
                booked.tokens(),
                null,
                THE_PATIENT,
                at);
        assertThat(moved.after().moves())
                .singleElement()
                .extracting(Move::at)
                .isEqualTo(moved.fact().at())
                .isEqualTo(at);
    }
}
