package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.LONG;
import static com.prescripto.booking.appointments.Practice.PREPAY;
import static com.prescripto.booking.appointments.Practice.TEN;
import static com.prescripto.booking.appointments.Practice.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.appointments.Move.Place;
import com.prescripto.booking.appointments.RescheduleAppointment.Wish;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RescheduleAppointmentTests {

    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant NIGHT = TEN.plus(Duration.ofHours(12));

    private final Practice practice = new Practice();
    private Appointment booked = practice.booked(practice.patient, AT_CLINIC, TEN);

    @BeforeEach
    void nobodyElse() {
        assertThat(practice.appointments.changes()).hasSize(1);
    }

    @Test
    void a_move_keeps_everything_but_the_time_and_says_where_it_came_from() {
        var moved = moved(move(ELEVEN));
        assertThat(moved.time().start()).isEqualTo(ELEVEN);
        assertThat(moved.id()).isEqualTo(booked.id());
        assertThat(moved.bookedAt()).isEqualTo(booked.bookedAt());
        assertThat(moved.reason()).isEqualTo(booked.reason());
        assertThat(moved.visit().fee()).isEqualTo(booked.visit().fee());
        assertThat(moved.moves())
                .containsExactly(new Move(
                        new Place(TEN, practice.doctor.id(), AT_CLINIC),
                        new Place(ELEVEN, practice.doctor.id(), AT_CLINIC),
                        Role.PATIENT,
                        practice.clock.instant(),
                        null));
        practice.booked(anotherPatient(), AT_CLINIC, TEN);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, ELEVEN))
                .isInstanceOf(BookAppointment.Outcome.SlotTaken.class);
    }

    @Test
    void the_fee_changes_with_the_doctor_and_the_kind_of_visit_only() {
        var longer = moved(move(as(practice.patient), null, LONG, ELEVEN, 1));
        assertThat(longer.visit().fee()).isEqualTo(Money.of(90_000, "INR"));
        assertThat(longer.time().length()).isEqualTo(Duration.ofMinutes(60));
        var elsewhere = moved(move(as(practice.patient), practice.otherDoctor.id(), AT_CLINIC, TEN, 2));
        assertThat(elsewhere.doctor()).isEqualTo(practice.otherDoctor.id());
        assertThat(elsewhere.visit().fee()).isEqualTo(practice.otherDoctor.fee());
    }

    @Test
    void a_swap_onto_a_taken_slot_leaves_everything_as_it_was() {
        practice.booked(anotherPatient(), AT_CLINIC, ELEVEN);
        assertThat(move(ELEVEN))
                .isInstanceOfSatisfying(
                        MoveOutcome.SlotTaken.class,
                        taken -> assertThat(taken.near()).isNotEmpty());
        assertThat(practice.stored(booked.id())).isEqualTo(booked);
        assertThat(practice.book(anotherPatient(), AT_CLINIC, TEN))
                .isInstanceOf(BookAppointment.Outcome.SlotTaken.class);
    }

    @Test
    void a_visit_may_be_moved_onto_part_of_its_own_time() {
        var longer = moved(move(as(practice.patient), null, LONG, TEN, 1));
        assertThat(longer.time().end()).isEqualTo(ELEVEN);
    }

    @Test
    void a_patient_who_is_busy_then_stays() {
        var other = practice.book(practice.patient, practice.otherDoctor, AT_CLINIC, ELEVEN);
        assertThat(other).isInstanceOf(BookAppointment.Outcome.Booked.class);
        assertThat(move(ELEVEN)).isEqualTo(new MoveOutcome.PatientBusy());
    }

    @Test
    void sending_the_same_again_gives_the_same_answer() {
        var first = move(ELEVEN);
        assertThat(move(ELEVEN)).isEqualTo(first);
        assertThat(practice.stored(booked.id()).version()).isEqualTo(2);
    }

    @Test
    void what_changed_since_it_was_seen_is_not_moved_unseen() {
        moved(move(ELEVEN));
        assertThat(move(ELEVEN.plus(Duration.ofHours(1)))).isEqualTo(new MoveOutcome.Stale());
    }

    @Test
    void a_patient_moves_three_times_and_until_two_hours_before() {
        for (int i = 1; i <= 3; i++) {
            moved(move(as(practice.patient), null, null, TEN.plus(Duration.ofDays(i)), i));
        }
        var fourth = TEN.plus(Duration.ofHours(5));
        assertThat(move(as(practice.patient), null, null, fourth, 4)).isEqualTo(new MoveOutcome.TooLate());
        assertThat(move(practice.theDoctor(), null, null, fourth, 4)).isInstanceOf(MoveOutcome.Moved.class);
    }

    @Test
    void too_soon_before_the_visit_only_staff_move_it() {
        practice.clock.move(Duration.between(practice.clock.instant(), TEN.minus(Duration.ofHours(2))));
        assertThat(move(ELEVEN)).isEqualTo(new MoveOutcome.TooLate());
        assertThat(move(AN_ADMIN, null, null, ELEVEN, 1)).isInstanceOf(MoveOutcome.Moved.class);
    }

    @Test
    void patients_keep_to_what_is_shown_and_staff_to_the_hours_unless_they_say_why() {
        var offTheGrid = TEN.plus(Duration.ofMinutes(10));
        assertThat(move(offTheGrid)).isInstanceOf(MoveOutcome.NotOffered.class);
        assertThat(move(NIGHT)).isInstanceOf(MoveOutcome.NotOffered.class);
        assertThat(move(AN_ADMIN, null, null, NIGHT, 1)).isInstanceOf(MoveOutcome.NotOffered.class);
        moved(move(AN_ADMIN, null, null, offTheGrid, 1));
        var anyway = new Wish(null, null, NIGHT, 2, "an emergency", true);
        assertThat(moved(practice.rescheduleAppointment.move(booked.id(), anyway, AN_ADMIN))
                        .moves())
                .last()
                .extracting(Move::note)
                .isEqualTo("an emergency");
        for (var nonsense : new Instant[] {
            TEN.minus(Duration.ofDays(30)), NIGHT.plusSeconds(1), Instant.EPOCH, Instant.MIN, Instant.MAX
        }) {
            var wish = new Wish(null, null, nonsense, 3, "why not", true);
            assertThat(practice.rescheduleAppointment.move(booked.id(), wish, AN_ADMIN))
                    .isInstanceOf(MoveOutcome.NotOffered.class);
        }
    }

    @Test
    void nobody_goes_over_another_visit_whatever_they_say() {
        practice.booked(anotherPatient(), AT_CLINIC, ELEVEN);
        var anyway = new Wish(null, null, ELEVEN, 1, "an emergency", true);
        assertThat(practice.rescheduleAppointment.move(booked.id(), anyway, AN_ADMIN))
                .isInstanceOf(MoveOutcome.SlotTaken.class);
        assertThatThrownBy(() -> practice.rescheduleAppointment.move(booked.id(), anyway, as(practice.patient)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hold_that_is_over_does_not_stand_in_the_way_of_a_move() {
        var held = practice.booked(anotherPatient(), PREPAY, ELEVEN);
        assertThat(move(ELEVEN)).isInstanceOf(MoveOutcome.SlotTaken.class);
        practice.clock.move(Duration.ofMinutes(10));
        moved(move(ELEVEN));
        assertThat(practice.stored(held.id()).status()).isEqualTo(AppointmentStatus.LAPSED);
    }

    @Test
    void a_full_day_takes_no_patients_move_but_one_of_the_clinic() {
        practice.plan(practice.doctor, 1);
        var tomorrow = TEN.plus(Duration.ofDays(1));
        practice.booked(anotherPatient(), AT_CLINIC, tomorrow);
        var later = tomorrow.plus(Duration.ofHours(1));
        assertThat(move(later)).isInstanceOf(MoveOutcome.SlotTaken.class);
        assertThat(moved(move(ELEVEN)).time().start()).as("within its own day").isEqualTo(ELEVEN);
        var moved = moved(move(practice.theDoctor(), null, null, later, 2));
        assertThat(moved.tokens()).isEqualTo(Tokens.NONE);
    }

    @Test
    void a_held_visit_is_moved_by_staff_and_stays_held() {
        var held = practice.booked(anotherPatient(), PREPAY, ELEVEN);
        var noon = ELEVEN.plus(Duration.ofHours(1));
        var moved = moved(practice.rescheduleAppointment.move(held.id(), Wish.to(noon, 1), AN_ADMIN));
        assertThat(moved.status()).isEqualTo(AppointmentStatus.HELD);
        assertThat(moved.heldUntil()).isEqualTo(held.heldUntil());
        assertThat(moved.tokens().hold()).isNotNull();
    }

    @Test
    void what_is_over_foreign_or_unknown_is_not_moved() {
        var stranger = as(anotherPatient());
        assertThat(move(stranger, null, null, ELEVEN, 1)).isEqualTo(new MoveOutcome.NotYours());
        assertThat(move(as(practice.patient), anotherDoctor(), null, ELEVEN, 1))
                .isEqualTo(new MoveOutcome.UnknownDoctor());
        assertThat(move(as(practice.patient), null, "banana", ELEVEN, 1)).isInstanceOf(MoveOutcome.NotOffered.class);
        practice.cancelAppointment.cancel(booked.id(), CancelAppointment.Wish.PLAIN, as(practice.patient));
        assertThat(move(ELEVEN)).isEqualTo(new MoveOutcome.NotAllowed(AppointmentStatus.CANCELLED));
    }

    private MoveOutcome move(Instant to) {
        return move(as(practice.patient), null, null, to, 1);
    }

    private MoveOutcome move(Actor by, @Nullable DoctorId doctor, @Nullable String visit, Instant to, long version) {
        return practice.rescheduleAppointment.move(booked.id(), new Wish(doctor, visit, to, version, null, false), by);
    }

    private static Appointment moved(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
        return ((MoveOutcome.Moved) outcome).appointment();
    }
}
