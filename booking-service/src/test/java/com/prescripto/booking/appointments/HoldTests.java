package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.LONG;
import static com.prescripto.booking.appointments.Practice.PREPAY;
import static com.prescripto.booking.appointments.Practice.TEN;
import static com.prescripto.booking.appointments.Practice.as;
import static com.prescripto.booking.appointments.Practice.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.BookAppointment.Outcome;
import com.prescripto.booking.kernel.Fact;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A hold is exclusive while it lasts, and gone the moment it is over. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldTests {

    private static final Duration HOLD = Duration.ofMinutes(10);
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant TWELVE = TEN.plus(Duration.ofHours(2));

    private final Practice practice = new Practice();

    @Test
    void a_visit_that_is_paid_first_is_held_and_others_are_booked() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        assertThat(held.status()).isEqualTo(AppointmentStatus.HELD);
        assertThat(held.heldUntil()).isEqualTo(practice.clock.instant().plus(HOLD));
        assertThat(held.tokens().hold()).isNotNull();
        var booked = practice.booked(practice.patient, AT_CLINIC, ELEVEN);
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.heldUntil()).isNull();
        assertThat(booked.tokens()).isEqualTo(Tokens.NONE);
    }

    @Test
    void story_3_a_hold_is_kept_from_others_until_it_is_confirmed_or_over() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        var rival = anotherPatient();
        assertThat(practice.book(rival, PREPAY, TEN)).isInstanceOf(Outcome.SlotTaken.class);
        assertThat(practice.book(rival, LONG, TEN)).as("a longer visit over it").isInstanceOf(Outcome.SlotTaken.class);
        practice.clock.move(HOLD.minusMillis(1));
        assertThat(practice.book(rival, AT_CLINIC, TEN)).isInstanceOf(Outcome.SlotTaken.class);
        var booked = done(practice.confirmHold.confirm(held.id(), as(practice.patient)));
        assertThat(booked.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.tokens().hold()).as("free for the next hold").isNull();
        practice.clock.move(Duration.ofHours(1));
        assertThat(practice.book(rival, AT_CLINIC, TEN)).isInstanceOf(Outcome.SlotTaken.class);
    }

    @Test
    void story_3_after_its_time_another_books_at_that_very_moment_and_the_first_cannot_confirm() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        practice.clock.move(HOLD);
        assertThat(practice.confirmHold.confirm(held.id(), as(practice.patient)))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.LAPSED));
        var other = practice.booked(anotherPatient(), AT_CLINIC, TEN);
        assertThat(other.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(practice.stored(held.id()).status()).isEqualTo(AppointmentStatus.LAPSED);
        assertThat(practice.confirmHold.confirm(held.id(), as(practice.patient)))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.LAPSED));
        assertThat(practice.appointments.changes())
                .extracting(Appointment.Change::fact)
                .extracting(Fact::event)
                .extracting(event -> event.type())
                .containsExactly("APPOINTMENT_HELD", "APPOINTMENT_LAPSED", "APPOINTMENT_BOOKED");
    }

    @Test
    void story_9_a_hold_that_is_never_paid_never_blocks_longer_than_its_time() {
        for (int i = 0; i < 5; i++) {
            practice.booked(anotherPatient(), PREPAY, TEN);
            practice.clock.move(HOLD);
        }
        assertThat(practice.booked(anotherPatient(), LONG, TEN).status()).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void a_hold_whose_time_is_over_counts_as_lapsed_before_anybody_has_recorded_it() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        practice.clock.move(HOLD);
        var now = practice.clock.instant();
        assertThat(practice.stored(held.id()).statusAt(now)).isEqualTo(AppointmentStatus.LAPSED);
        assertThat(AppointmentRights.allowed(held, as(practice.patient), now)).isEmpty();
        assertThat(AppointmentRights.allowed(held, AN_ADMIN, now)).isEmpty();
        assertThat(practice.cancelAppointment.cancel(held.id(), CancelAppointment.Wish.PLAIN, as(practice.patient)))
                .isEqualTo(new ChangeOutcome.NotAllowed(AppointmentStatus.LAPSED));
    }

    @Test
    void what_is_over_is_recorded_once() {
        practice.booked(practice.patient, PREPAY, TEN);
        practice.booked(practice.patient, PREPAY, ELEVEN);
        assertThat(practice.lapseHolds.lapse(10)).isZero();
        practice.clock.move(HOLD);
        assertThat(practice.lapseHolds.lapse(10)).isEqualTo(2);
        assertThat(practice.lapseHolds.lapse(10)).isZero();
    }

    @Test
    void one_that_cannot_be_recorded_just_now_keeps_no_other_waiting() {
        var full = practice.booked(practice.patient, PREPAY, TEN);
        practice.booked(practice.patient, PREPAY, ELEVEN);
        practice.clock.move(HOLD);
        practice.appointments.busy(full.id(), true);
        assertThat(practice.lapseHolds.lapse(10)).isEqualTo(1);
        assertThat(practice.stored(full.id()).status()).isEqualTo(AppointmentStatus.HELD);
        practice.appointments.busy(full.id(), false);
        assertThat(practice.lapseHolds.lapse(10)).isEqualTo(1);
    }

    @Test
    void a_patient_holds_two_at_a_time_and_not_three() {
        practice.booked(practice.patient, PREPAY, TEN);
        var second = practice.booked(practice.patient, PREPAY, ELEVEN);
        assertThat(practice.book(practice.patient, PREPAY, TWELVE)).isEqualTo(new Outcome.TooManyHolds());
        assertThat(practice.booked(anotherPatient(), PREPAY, TWELVE)).isNotNull();
        done(practice.confirmHold.confirm(second.id(), as(practice.patient)));
        var three = TEN.plus(Duration.ofMinutes(30));
        assertThat(practice.booked(practice.patient, PREPAY, three).status()).isEqualTo(AppointmentStatus.HELD);
    }

    @Test
    void holds_that_are_over_give_their_tokens_back_by_themselves() {
        practice.booked(practice.patient, PREPAY, TEN);
        practice.booked(practice.patient, PREPAY, ELEVEN);
        practice.clock.move(HOLD);
        assertThat(practice.booked(practice.patient, PREPAY, TWELVE).status()).isEqualTo(AppointmentStatus.HELD);
    }

    @Test
    void letting_a_hold_go_costs_nothing_and_frees_the_time() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        var cancelled =
                done(practice.cancelAppointment.cancel(held.id(), CancelAppointment.Wish.PLAIN, as(practice.patient)));
        assertThat(cancelled.cancellation()).isNotNull();
        assertThat(cancelled.cancellation().refundPercent()).isEqualTo(100);
        assertThat(cancelled.tokens()).isEqualTo(Tokens.NONE);
        assertThat(practice.booked(anotherPatient(), PREPAY, TEN)).isNotNull();
    }

    @Test
    void confirming_twice_is_confirming_once() {
        var held = practice.booked(practice.patient, PREPAY, TEN);
        var first = done(practice.confirmHold.confirm(held.id(), as(practice.patient)));
        assertThat(done(practice.confirmHold.confirm(held.id(), as(practice.patient))))
                .isEqualTo(first);
        assertThat(practice.confirmHold.confirm(held.id(), as(anotherPatient())))
                .isEqualTo(new ChangeOutcome.NotYours());
    }

    @Test
    void a_day_takes_as_many_as_its_limit_and_one_more_when_one_is_cancelled() {
        practice.plan(practice.doctor, 2);
        practice.booked(anotherPatient(), AT_CLINIC, TEN);
        var second = practice.booked(practice.patient, AT_CLINIC, ELEVEN);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TWELVE)).isInstanceOf(Outcome.SlotTaken.class);
        practice.booked(anotherPatient(), AT_CLINIC, TWELVE.plus(Duration.ofDays(1)));
        done(practice.cancelAppointment.cancel(second.id(), CancelAppointment.Wish.PLAIN, as(practice.patient)));
        practice.booked(anotherPatient(), AT_CLINIC, TWELVE);
    }

    @Test
    void what_was_booked_before_the_day_had_a_limit_takes_room_too() {
        practice.booked(anotherPatient(), AT_CLINIC, TEN);
        practice.plan(practice.doctor, 2);
        practice.booked(anotherPatient(), AT_CLINIC, ELEVEN);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TWELVE)).isInstanceOf(Outcome.SlotTaken.class);
    }
}
