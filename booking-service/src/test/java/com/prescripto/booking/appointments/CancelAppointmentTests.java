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

import com.prescripto.booking.appointments.CancelAppointment.Flaw;
import com.prescripto.booking.appointments.CancelAppointment.Wish;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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

    @Test
    void late_a_patient_gets_the_late_share_and_staff_give_everything_or_say_why_not() {
        var patients = aBooking(START);
        appointments.add(patients);
        var byPatient = at(NOW).cancel(
                        patients.after().id(), new Wish(null, CancellationCode.CANNOT_COME, "flu", null), THE_PATIENT);
        assertThat(cancellation(byPatient))
                .isEqualTo(new Cancellation(
                        Role.PATIENT, CancellationReason.BY_PATIENT, CancellationCode.CANNOT_COME, "flu", 50, NOW));
        var doctors = aBooking(START);
        appointments.add(doctors);
        var byDoctor = at(NOW).cancel(doctors.after().id(), Wish.PLAIN, THE_DOCTOR);
        assertThat(cancellation(byDoctor).refundPercent()).isEqualTo(100);
        var admins = aBooking(START);
        appointments.add(admins);
        var byAdmin = at(NOW).cancel(
                        admins.after().id(),
                        new Wish(null, CancellationCode.PATIENT_ASKED, "third time", 20),
                        AN_ADMIN);
        assertThat(cancellation(byAdmin).refundPercent()).isEqualTo(20);
    }

    @Test
    void a_wish_is_one_that_its_role_can_have() {
        assertThat(new Wish(null, CancellationCode.DOCTOR_ILL, null, null).flaw(THE_PATIENT))
                .contains(Flaw.CODE_OF_OTHERS);
        assertThat(new Wish(null, CancellationCode.CANNOT_COME, null, null).flaw(AN_ADMIN))
                .contains(Flaw.CODE_OF_OTHERS);
        assertThat(new Wish(null, null, "please", 100).flaw(THE_PATIENT)).contains(Flaw.REFUND_BY_PATIENT);
        assertThat(new Wish(null, null, null, 100).flaw(AN_ADMIN)).contains(Flaw.REFUND_WITHOUT_NOTE);
        assertThat(new Wish(null, CancellationCode.OTHER, "kindness", 100).flaw(THE_DOCTOR))
                .isEmpty();
        assertThat(new Wish(null, CancellationCode.OTHER, null, null).flaw(THE_PATIENT))
                .isEmpty();
    }

    @Test
    void what_changed_since_it_was_seen_is_not_cancelled_unseen() {
        var booking = aBooking(START);
        appointments.add(booking);
        var id = booking.after().id();
        assertThat(at(NOW).cancel(id, new Wish(7L, null, null, null), THE_DOCTOR))
                .isEqualTo(new ChangeOutcome.Stale());
        assertThat(at(NOW).cancel(id, new Wish(1L, null, null, null), THE_DOCTOR))
                .isInstanceOf(ChangeOutcome.Done.class);
    }

    private static Cancellation cancellation(ChangeOutcome outcome) {
        return Objects.requireNonNull(
                ((ChangeOutcome.Done) outcome).appointment().cancellation());
    }

    private CancelAppointment at(Instant now) {
        return new CancelAppointment(appointments, Clock.fixed(now, ZoneOffset.UTC));
    }
}
