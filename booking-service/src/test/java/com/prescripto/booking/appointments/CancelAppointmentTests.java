package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.CancelAppointment.Wish;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CancelAppointmentTests {

    private static final Instant START = NOW.plus(Duration.ofHours(2));

    private final InMemoryAppointments appointments = new InMemoryAppointments();

    @Test
    void whoever_cancels_frees_the_slot() {
        for (var by : List.of(THE_PATIENT, THE_DOCTOR, AN_ADMIN)) {
            var booking = aBooking(START);
            appointments.add(booking);
            assertThat(at(NOW).cancel(booking.after().id(), Wish.PLAIN, by)).isInstanceOf(ChangeOutcome.Done.class);
            assertThat(appointments.of(List.of(DOCTOR), booking.after().time()).get(DOCTOR))
                    .isEmpty();
        }
    }

    @Test
    void a_second_cancellation_changes_nothing_even_when_another_has_the_slot_now() {
        var first = aBooking(START);
        appointments.add(first);
        at(NOW).cancel(first.after().id(), Wish.PLAIN, THE_PATIENT);
        var second = aBooking(DOCTOR, anotherPatient(), TimeRange.of(START, Duration.ofMinutes(30)));
        appointments.add(second);
        assertThat(at(NOW).cancel(first.after().id(), Wish.PLAIN, THE_PATIENT))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.CANCELLED));
        assertThat(appointments.find(second.after().id())).contains(second.after());
        assertThat(appointments.changes()).hasSize(3);
    }

    @Test
    void a_foreign_appointment_does_not_exist_for_others() {
        var booking = aBooking(START);
        appointments.add(booking);
        var id = booking.after().id();
        assertThat(at(NOW).cancel(
                                id,
                                Wish.PLAIN,
                                new Actor(Role.PATIENT, anotherPatient().value())))
                .isEqualTo(new ChangeOutcome.NotYours());
        assertThat(at(NOW).cancel(
                                id,
                                Wish.PLAIN,
                                new Actor(Role.DOCTOR, anotherDoctor().value())))
                .isEqualTo(new ChangeOutcome.NotYours());
        assertThat(at(NOW).cancel(id, Wish.PLAIN, Actor.ANONYMOUS)).isEqualTo(new ChangeOutcome.NotYours());
        assertThat(at(NOW).cancel(new AppointmentId("apt_none"), Wish.PLAIN, AN_ADMIN))
                .isEqualTo(new ChangeOutcome.NotYours());
    }

    @Test
    void a_patient_can_cancel_until_the_visit_begins_and_staff_also_after() {
        var booking = aBooking(START);
        appointments.add(booking);
        assertThat(at(START).cancel(booking.after().id(), Wish.PLAIN, THE_PATIENT))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.BOOKED));
        assertThat(at(START).cancel(booking.after().id(), Wish.PLAIN, THE_DOCTOR))
                .isInstanceOf(ChangeOutcome.Done.class);
    }

    private CancelAppointment at(Instant now) {
        return new CancelAppointment(appointments, Clock.fixed(now, ZoneOffset.UTC));
    }
}
