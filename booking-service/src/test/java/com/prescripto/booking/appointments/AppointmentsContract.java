package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentFixtures.DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_DOCTOR;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.appointments.AppointmentFixtures.aBooking;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.anAgreement;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherDoctor;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.prescripto.booking.appointments.Appointments.AlreadyThere;
import com.prescripto.booking.appointments.Appointments.ClaimCollision;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of appointments must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AppointmentsContract {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Page ALL = new Page(100, null);

    /** An empty store. */
    protected abstract Appointments appointments();

    @Test
    void what_was_added_is_found_as_it_was() {
        var booking = aBooking(TOMORROW);
        appointments().add(booking);
        assertThat(appointments().find(booking.after().id())).contains(booking.after());
        assertThat(appointments().find(new AppointmentId("apt_none"))).isEmpty();
    }

    @Test
    void several_are_found_at_once() {
        var one = aBooking(TOMORROW);
        var other = aBooking(TOMORROW.plus(Duration.ofHours(2)));
        appointments().add(one);
        appointments().add(other);
        var ids = List.of(one.after().id(), other.after().id(), new AppointmentId("apt_none"));
        assertThat(appointments().findAll(ids))
                .containsOnly(
                        entry(one.after().id(), one.after()),
                        entry(other.after().id(), other.after()));
        assertThat(appointments().findAll(List.of())).isEmpty();
    }

    @Test
    void everything_an_appointment_has_lived_through_is_found_as_it_was() {
        var hold = aHold(TOMORROW);
        var held = hold.after();
        appointments().add(hold);
        assertThat(appointments().find(held.id())).contains(held);
        var steps = new ArrayList<UnaryOperator<Appointment>>();
        steps.add(one -> save(one.confirm(THE_PATIENT, NOW)));
        steps.add(one -> save(one.move(
                anotherDoctor(), one.visit(), range(TOMORROW), new Tokens(null, 3), "leave", THE_DOCTOR, NOW)));
        steps.add(one -> save(one.arrive(Duration.ofMinutes(15), THE_DOCTOR, NOW)));
        steps.add(one -> save(one.undo(THE_DOCTOR, NOW)));
        steps.add(one -> save(one.note("eczema", THE_DOCTOR, NOW)));
        steps.add(one -> save(one.cancel(CancellationCode.OTHER, "sorry", 80, THE_DOCTOR, NOW)));
        var appointment = held;
        for (var step : steps) {
            appointment = step.apply(appointment);
            assertThat(appointments().find(held.id())).contains(appointment);
        }
        assertThat(appointments().claiming(SlotClaims.of(held))).isEmpty();
    }

    @Test
    void a_swap_gives_the_old_time_back_with_the_same_write() {
        var fresh = aBooking(TOMORROW);
        var booking = fresh.after();
        appointments().add(fresh);
        save(moved(booking, TOMORROW.plus(Duration.ofHours(2))));
        appointments().add(aBooking(DOCTOR, anotherPatient(), range(TOMORROW)));
        var second = aBooking(DOCTOR, anotherPatient(), range(TOMORROW.plus(Duration.ofHours(2))));
        assertThatThrownBy(() -> appointments().add(second)).isInstanceOf(ClaimCollision.class);
    }

    @Test
    void story_4_a_swap_onto_a_taken_time_leaves_the_stored_one_as_it_was() {
        var fresh = aBooking(TOMORROW);
        var booking = fresh.after();
        appointments().add(fresh);
        var taken = TOMORROW.plus(Duration.ofHours(2));
        appointments().add(aBooking(DOCTOR, anotherPatient(), range(taken)));
        assertThatThrownBy(() -> appointments().save(moved(booking, taken.minus(Duration.ofMinutes(10)))))
                .isInstanceOf(ClaimCollision.class);
        assertThat(appointments().find(booking.id())).contains(booking);
        assertThat(appointments().claiming(SlotClaims.of(booking))).containsExactly(booking);
    }

    @Test
    void a_token_is_given_away_once_and_a_collision_says_which_it_was() {
        appointments().add(aHold(anotherDoctor(), PATIENT, range(TOMORROW), 0));
        var sameToken = aHold(anotherDoctor(), PATIENT, range(TOMORROW.plus(Duration.ofHours(1))), 0);
        assertThatThrownBy(() -> appointments().add(sameToken))
                .isInstanceOfSatisfying(
                        ClaimCollision.class,
                        collision -> assertThat(collision.kind()).isEqualTo(SlotClaims.Kind.HOLD));
        appointments().add(aHold(anotherDoctor(), PATIENT, range(TOMORROW.plus(Duration.ofHours(1))), 1));
        appointments().add(ofDay(TOMORROW.plus(Duration.ofHours(3)), 0));
        assertThatThrownBy(() -> appointments().add(ofDay(TOMORROW.plus(Duration.ofHours(4)), 0)))
                .isInstanceOfSatisfying(
                        ClaimCollision.class,
                        collision -> assertThat(collision.kind()).isEqualTo(SlotClaims.Kind.DAY));
        appointments().add(ofDay(TOMORROW.plus(Duration.ofDays(1)), 0));
    }

    @Test
    void holds_that_are_over_are_found_until_they_are_recorded_as_lapsed() {
        var over = NOW.plus(Duration.ofMinutes(10));
        var hold = aHold(TOMORROW);
        appointments().add(hold);
        appointments().add(aBooking(anotherDoctor(), PATIENT, range(TOMORROW.plus(Duration.ofDays(1)))));
        assertThat(appointments().overdueHolds(over.minusMillis(1), 10)).isEmpty();
        assertThat(appointments().overdueHolds(over, 10)).containsExactly(hold.after());
        assertThat(idsOf(When.UPCOMING, over)).doesNotContain(hold.after().id());
        assertThat(idsOf(When.CANCELLED, over)).containsExactly(hold.after().id());
        save(hold.after().lapse(over));
        assertThat(appointments().overdueHolds(over, 10)).isEmpty();
        assertThat(idsOf(When.CANCELLED, over)).containsExactly(hold.after().id());
        appointments().add(aHold(TOMORROW));
    }

    @Test
    void a_doctors_claimed_starts_are_those_of_the_range() {
        var inside = aBooking(TOMORROW);
        var cancelled = aBooking(DOCTOR, anotherPatient(), range(TOMORROW.plus(Duration.ofHours(1))));
        appointments().add(inside);
        appointments().add(cancelled);
        save(cancelled.after().cancel(null, null, 100, THE_DOCTOR, NOW));
        appointments().add(aBooking(DOCTOR, anotherPatient(), range(TOMORROW.plus(Duration.ofHours(2)))));
        assertThat(appointments().claimingStart(DOCTOR, TimeRange.of(TOMORROW, Duration.ofHours(2))))
                .containsExactly(inside.after());
        var elsewhere = aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW));
        appointments().add(elsewhere);
        assertThat(appointments().claimingStart(TimeRange.of(TOMORROW, Duration.ofHours(2))))
                .containsExactlyInAnyOrder(inside.after(), elsewhere.after());
    }

    @Test
    void a_doctors_time_is_claimed_once_however_the_visits_start() {
        appointments().add(aBooking(TOMORROW));
        var overlapping =
                aBooking(DOCTOR, anotherPatient(), TimeRange.of(TOMORROW.plusSeconds(15 * 60), Duration.ofMinutes(45)));
        assertThatThrownBy(() -> appointments().add(overlapping))
                .isInstanceOfSatisfying(
                        ClaimCollision.class,
                        collision -> assertThat(collision.kind()).isEqualTo(SlotClaims.Kind.DOCTOR));
        assertThat(appointments().find(overlapping.after().id())).isEmpty();
    }

    @Test
    void a_patients_time_is_claimed_once_whatever_the_doctor() {
        appointments().add(aBooking(TOMORROW));
        var elsewhere =
                aBooking(anotherDoctor(), PATIENT, TimeRange.of(TOMORROW.plusSeconds(10 * 60), Duration.ofMinutes(10)));
        assertThatThrownBy(() -> appointments().add(elsewhere))
                .isInstanceOfSatisfying(
                        ClaimCollision.class,
                        collision -> assertThat(collision.kind()).isEqualTo(SlotClaims.Kind.PATIENT));
    }

    @Test
    void visits_that_touch_do_not_collide() {
        appointments().add(aBooking(TOMORROW));
        var next = aBooking(TOMORROW.plus(Duration.ofMinutes(30)));
        appointments().add(next);
        assertThat(appointments().find(next.after().id())).isPresent();
    }

    @Test
    void the_same_id_is_added_once() {
        var booking = aBooking(TOMORROW);
        appointments().add(booking);
        assertThatThrownBy(() -> appointments().add(booking)).isInstanceOf(AlreadyThere.class);
    }

    @Test
    void a_cancelled_appointment_gives_its_time_back_and_so_may_any_number() {
        for (int i = 0; i < 3; i++) {
            var booking = aBooking(TOMORROW);
            appointments().add(booking);
            assertThat(appointments().save(booking.after().cancel(null, null, 100, THE_PATIENT, NOW)))
                    .isTrue();
        }
        var last = aBooking(TOMORROW);
        appointments().add(last);
        assertThat(appointments().find(last.after().id())).contains(last.after());
    }

    @Test
    void only_one_of_two_changes_to_the_same_version_is_stored() {
        var booking = aBooking(TOMORROW);
        appointments().add(booking);
        assertThat(appointments().save(booking.after().cancel(null, null, 100, THE_DOCTOR, NOW)))
                .isTrue();
        assertThat(appointments().save(booking.after().complete(Duration.ZERO, THE_DOCTOR, NOW)))
                .isFalse();
        assertThat(appointments().find(booking.after().id()))
                .map(Appointment::status)
                .contains(AppointmentStatus.CANCELLED);
    }

    @Test
    void a_patients_list_has_its_parts_in_their_order() {
        var later = aBooking(TOMORROW.plus(Duration.ofDays(2)));
        var sooner = aBooking(TOMORROW);
        var over = aBooking(NOW.minus(Duration.ofDays(1)));
        var cancelled = aBooking(TOMORROW.plus(Duration.ofDays(5)));
        var foreign = aBooking(DOCTOR, anotherPatient(), range(TOMORROW.plus(Duration.ofDays(1))));
        for (var booking : new Appointment.Change[] {later, sooner, over, cancelled, foreign}) {
            appointments().add(booking);
        }
        appointments().save(cancelled.after().cancel(null, null, 100, THE_PATIENT, NOW));
        assertThat(idsOf(When.UPCOMING))
                .containsExactly(sooner.after().id(), later.after().id());
        assertThat(idsOf(When.PAST)).containsExactly(over.after().id());
        assertThat(idsOf(When.CANCELLED)).containsExactly(cancelled.after().id());
    }

    @Test
    void a_search_finds_by_doctor_status_and_days() {
        var mine = aBooking(TOMORROW);
        var nextWeek = aBooking(TOMORROW.plus(Duration.ofDays(7)));
        var others = aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW));
        appointments().add(mine);
        appointments().add(nextWeek);
        appointments().add(others);
        appointments().save(nextWeek.after().cancel(null, null, 100, THE_DOCTOR, NOW));
        var day = new TimeRange(NOW, NOW.plus(Duration.ofDays(2)));
        assertThat(found(new Search(DOCTOR, null, null, Order.SOONEST_START_FIRST)))
                .containsExactly(mine.after().id(), nextWeek.after().id());
        assertThat(found(new Search(null, AppointmentStatus.CANCELLED, null, Order.LATEST_START_FIRST)))
                .containsExactly(nextWeek.after().id());
        assertThat(found(new Search(null, null, day, Order.LATEST_BOOKED_FIRST)))
                .containsExactlyInAnyOrder(mine.after().id(), others.after().id());
    }

    @Test
    void a_search_finds_by_patients_statuses_and_id() {
        var mine = aBooking(TOMORROW);
        var other = aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW));
        var cancelled = aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW));
        var done = aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW));
        for (var booking : List.of(mine, other, cancelled, done)) {
            appointments().add(booking);
        }
        appointments().save(cancelled.after().cancel(null, null, 100, THE_DOCTOR, NOW));
        appointments().save(done.after().complete(Duration.ZERO, THE_DOCTOR, NOW));
        var both = List.of(PATIENT, other.after().patient());
        assertThat(found(search(null, both, Set.of())))
                .containsExactlyInAnyOrder(mine.after().id(), other.after().id());
        assertThat(found(search(null, List.of(), Set.of()))).isEmpty();
        assertThat(found(search(null, null, Set.of(AppointmentStatus.CANCELLED, AppointmentStatus.COMPLETED))))
                .containsExactlyInAnyOrder(cancelled.after().id(), done.after().id());
        assertThat(found(search(mine.after().id(), null, Set.of())))
                .containsExactly(mine.after().id());
        assertThat(found(search(mine.after().id(), null, Set.of(AppointmentStatus.CANCELLED))))
                .isEmpty();
    }

    private static Search search(
            @Nullable AppointmentId id, @Nullable List<PatientId> patients, Set<AppointmentStatus> statuses) {
        return new Search(id, null, patients, statuses, null, Order.SOONEST_BOOKED_FIRST);
    }

    @Test
    void pages_together_are_the_whole_list_once() {
        var all = IntStream.range(0, 7)
                .mapToObj(i -> aBooking(anotherDoctor(), anotherPatient(), range(TOMORROW)))
                .toList();
        all.forEach(appointments()::add);
        for (var order : Order.values()) {
            var seen = new ArrayList<AppointmentId>();
            @Nullable String after = null;
            do {
                var page = appointments().search(new Search(null, null, null, order), new Page(3, after));
                page.items().forEach(item -> seen.add(item.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(booking -> booking.after().id()).toList());
        }
    }

    private Appointment save(Appointment.Change change) {
        assertThat(appointments().save(change)).isTrue();
        return change.after();
    }

    private static Appointment.Change moved(Appointment appointment, Instant start) {
        return appointment.move(DOCTOR, appointment.visit(), range(start), Tokens.NONE, null, THE_PATIENT, NOW);
    }

    private static Appointment.Change ofDay(Instant start, int token) {
        return Appointment.book(
                anAgreement(DOCTOR, anotherPatient(), range(start), PaymentMode.AT_CLINIC),
                new Tokens(null, token),
                THE_PATIENT,
                NOW);
    }

    private List<AppointmentId> idsOf(When when) {
        return idsOf(when, NOW);
    }

    private List<AppointmentId> idsOf(When when, Instant now) {
        return appointments().ofPatient(PATIENT, when, now, ALL).items().stream()
                .map(Appointment::id)
                .toList();
    }

    private List<AppointmentId> found(Search search) {
        return appointments().search(search, ALL).items().stream()
                .map(Appointment::id)
                .toList();
    }

    private static TimeRange range(Instant start) {
        return TimeRange.of(start, Duration.ofMinutes(30));
    }
}
