package com.prescripto.booking.planning;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.ZONE;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.appointments.Practice.AT_CLINIC;
import static com.prescripto.booking.appointments.Practice.PREPAY;
import static com.prescripto.booking.appointments.Practice.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.BookAppointment;
import com.prescripto.booking.appointments.CancelAppointment.Wish;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.clinic.ClinicFixtures;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.planning.Decision.Action;
import com.prescripto.booking.planning.DecisionOutcome.Obstacle;
import com.prescripto.booking.schedules.Holiday;
import com.prescripto.booking.schedules.Holidays;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.PlanFixtures;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A doctor changes when they work while patients have appointments. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanChangesTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");
    private static final Instant ELEVEN = TEN.plus(Duration.ofHours(1));
    private static final Instant TWELVE = TEN.plus(Duration.ofHours(2));
    private static final Instant FOUR = TEN.plus(Duration.ofHours(6));

    private final Practice practice = new Practice();
    private final FindAffected findAffected = findAffected();
    private final Appointment ten = booked(TEN);
    private final Appointment eleven = booked(ELEVEN);
    private final Appointment twelve = booked(TWELVE);
    private final Appointment four = booked(FOUR);

    @BeforeEach
    void fresh() {
        assertThat(practice.appointments.changes()).hasSize(4);
    }

    @Test
    void affected_is_what_fits_now_and_would_not_any_more_with_free_times_of_the_new_plan() {
        var affected = findAffected.byPlan(practice.doctor.id(), morningOff());
        assertThat(affected)
                .extracting(one -> one.appointment().id())
                .containsExactly(ten.id(), eleven.id(), twelve.id());
        assertThat(affected).extracting(Affected::why).containsOnly(Misfit.LEAVE);
        var near = affected.get(0).near();
        assertThat(near)
                .hasSize(3)
                .doesNotContain(four.time())
                .allSatisfy(slot -> assertThat(slot.start()).isAfterOrEqualTo(TEN.plus(Duration.ofHours(4))));
        assertThat(near.get(0).start()).as("14:00 is nearest").isEqualTo(TEN.plus(Duration.ofHours(4)));
    }

    @Test
    void the_first_times_proposed_can_all_be_had_together() {
        var affected = findAffected.byPlan(practice.doctor.id(), morningOff());
        assertThat(affected).extracting(one -> one.near().get(0)).doesNotHaveDuplicates();
        var moves = affected.stream()
                .map(one -> move(one.appointment(), one.near().get(0).start()))
                .toArray(Decision[]::new);
        assertThat(changed(change(morningOff(), moves)).outcomes()).hasSize(3).allMatch(DecisionOutcome::isDone);
    }

    @Test
    void looking_changes_nothing() {
        findAffected.byPlan(practice.doctor.id(), morningOff());
        assertThat(practice.schedules.of(practice.doctor.id()).version()).isEqualTo(1);
        assertThat(practice.appointments.changes()).hasSize(4);
    }

    @Test
    void it_is_said_what_stands_against_an_appointment() {
        var shorter = PlanFixtures.with(plan(), DAY.toString(), "10:15-11:30");
        assertThat(findAffected.byPlan(practice.doctor.id(), shorter))
                .filteredOn(one -> one.appointment().id().equals(ten.id()))
                .extracting(Affected::why)
                .containsExactly(Misfit.OUTSIDE_HOURS);
        assertThat(findAffected.byHolidays(holiday()))
                .hasSize(4)
                .extracting(Affected::why)
                .containsOnly(Misfit.HOLIDAY);
    }

    @Test
    void holidays_a_year_apart_do_not_read_the_year_between() {
        var read = new ArrayList<TimeRange>();
        var both = List.of(
                new Holiday(DAY, "One"), new Holiday(DAY.plusDays(1), "Two"), new Holiday(DAY.plusYears(1), "Far"));
        assertThat(findAffected(readingInto(read)).byHolidays(new Holidays(0, both)))
                .hasSize(4);
        assertThat(read).extracting(TimeRange::length).allMatch(length -> length.compareTo(Duration.ofDays(2)) <= 0);
    }

    @Test
    void a_change_is_refused_until_something_is_decided_for_each() {
        var affected = findAffected.byPlan(practice.doctor.id(), morningOff());
        assertThat(change(morningOff(), keep(ten))).isEqualTo(new ChangeOfPlan.Undecided<>(affected.subList(1, 3)));
        assertThat(practice.schedules.of(practice.doctor.id()).version()).isEqualTo(1);
    }

    @Test
    void what_is_decided_is_done_after_the_plan_is_stored() {
        var changed =
                changed(change(morningOff(), keep(ten), move(eleven, TEN.plus(Duration.ofHours(4))), cancel(twelve)));
        assertThat(changed.outcomes()).hasSize(3).allMatch(DecisionOutcome::isDone);
        assertThat(changed.plan().version()).isEqualTo(2);
        assertThat(practice.schedules.of(practice.doctor.id())).isEqualTo(changed.plan());
        assertThat(practice.stored(ten.id())).isEqualTo(ten);
        assertThat(practice.stored(eleven.id()).time().start()).isEqualTo(TEN.plus(Duration.ofHours(4)));
        var cancelled = practice.stored(twelve.id());
        assertThat(cancelled.status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(Objects.requireNonNull(cancelled.cancellation()).code()).isEqualTo(CancellationCode.DOCTOR_AWAY);
        assertThat(cancelled.cancellation().refundPercent()).isEqualTo(100);
        assertThat(orphans()).containsExactly(ten);
    }

    @Test
    void what_was_kept_is_not_asked_about_again() {
        changed(change(morningOff(), keep(ten), keep(eleven), keep(twelve)));
        assertThat(orphans()).hasSize(3);
        var limited = PlanFixtures.limited(morningOff(), 9);
        assertThat(changed(change(limited)).outcomes()).isEmpty();
    }

    @Test
    void what_is_booked_between_looking_and_saving_needs_a_decision_too() {
        var decisions = findAffected.byPlan(practice.doctor.id(), morningOff()).stream()
                .map(one -> keep(one.appointment()))
                .toArray(Decision[]::new);
        var late = booked(TEN.plus(Duration.ofMinutes(30)));
        assertThat(change(morningOff(), decisions))
                .isEqualTo(new ChangeOfPlan.Undecided<>(findAffected.byPlan(practice.doctor.id(), morningOff()).stream()
                        .filter(one -> one.appointment().id().equals(late.id()))
                        .toList()));
    }

    @Test
    void a_decision_about_what_has_changed_since_is_none() {
        var before = keep(ten);
        practice.cancelAppointment.cancel(eleven.id(), Wish.PLAIN, practice.theDoctor());
        var other = new Decision(ten.id(), ten.version() + 1, Action.KEEP, null, null);
        assertThat(change(morningOff(), other, cancel(twelve))).isInstanceOf(ChangeOfPlan.Undecided.class);
        var changed = changed(change(morningOff(), before, cancel(eleven), cancel(twelve)));
        assertThat(outcome(changed, eleven))
                .as("there was nothing left to decide")
                .isEqualTo(Obstacle.NOT_FOUND);
        assertThat(outcome(changed, twelve)).isNull();
    }

    @Test
    void one_that_cannot_be_moved_is_reported_and_does_not_hold_up_the_others() {
        var changed = changed(
                change(morningOff(), move(ten, FOUR), move(eleven, TEN.plus(Duration.ofHours(9))), cancel(twelve)));
        assertThat(outcome(changed, ten)).isEqualTo(Obstacle.SLOT_TAKEN);
        assertThat(outcome(changed, eleven)).isEqualTo(Obstacle.SLOT_NOT_OFFERED);
        assertThat(outcome(changed, twelve)).isNull();
        assertThat(orphans()).containsExactly(ten, eleven);
    }

    @Test
    void what_is_called_off_makes_room_for_what_is_moved() {
        var plan = PlanFixtures.away(
                PlanFixtures.away(plan(), "2026-11-24T09:00", "2026-11-24T10:30"),
                "2026-11-24T11:00",
                "2026-11-24T11:05");
        var changed = changed(change(plan, move(ten, TWELVE.plus(Duration.ofMinutes(30))), cancel(eleven)));
        assertThat(changed.outcomes()).allMatch(DecisionOutcome::isDone);
        assertThat(changed.outcomes().get(0).action()).isEqualTo(Action.CANCEL);
    }

    @Test
    void a_crash_after_the_plan_is_stored_leaves_orphans_that_can_be_seen() {
        var stored = practice.schedules
                .of(practice.doctor.id())
                .change(morningOff(), practice.theDoctor(), practice.clock.instant());
        practice.schedules.save(stored);
        assertThat(orphans()).containsExactly(ten, eleven, twelve);
    }

    @Test
    void of_two_who_change_the_same_version_one_wins() {
        changed(change(PlanFixtures.limited(plan(), 9)));
        assertThat(changing().change(practice.doctor.id(), 1, plan(), List.of(), practice.theDoctor()))
                .isEqualTo(new ChangeOfPlan.Stale<>());
    }

    @Test
    void a_hold_is_affected_until_its_time_is_over() {
        var held = practice.booked(anotherPatient(), PREPAY, TEN.plus(Duration.ofMinutes(30)));
        assertThat(affectedIds(morningOff())).contains(held.id().value());
        practice.clock.move(Duration.ofMinutes(10));
        assertThat(affectedIds(morningOff())).doesNotContain(held.id().value());
    }

    @Test
    void what_has_begun_is_not_affected() {
        practice.clock.move(Duration.between(practice.clock.instant(), ELEVEN.plusSeconds(60)));
        assertThat(affectedIds(morningOff())).containsExactly(twelve.id().value());
    }

    @Test
    void a_holiday_concerns_every_doctor_but_those_who_said_hours_for_the_day() {
        var elsewhere = practice.book(anotherPatient(), practice.otherDoctor, AT_CLINIC, TEN);
        assertThat(elsewhere).isInstanceOf(BookAppointment.Outcome.Booked.class);
        assertThat(findAffected.byHolidays(holiday())).hasSize(5);
        changed(change(PlanFixtures.with(plan(), DAY.toString(), "09:00-13:00", "14:00-17:00")));
        var affected = findAffected.byHolidays(holiday());
        assertThat(affected)
                .singleElement()
                .satisfies(one -> assertThat(one.appointment().doctor()).isEqualTo(practice.otherDoctor.id()));
    }

    @Test
    void holidays_are_changed_in_the_same_way() {
        var holidays = new ChangeHolidays(practice.holidays, findAffected, carryOut(), practice.clock);
        var items = List.of(new Holiday(DAY, "Festival"));
        assertThat(holidays.change(0, items, List.of(keep(ten)), AN_ADMIN)).isInstanceOf(ChangeOfPlan.Undecided.class);
        assertThat(practice.holidays.current()).isEqualTo(Holidays.NONE);
        var changed = changed(
                holidays.change(0, items, List.of(cancel(ten), keep(eleven), keep(twelve), keep(four)), AN_ADMIN));
        assertThat(changed.outcomes()).allMatch(DecisionOutcome::isDone);
        assertThat(Objects.requireNonNull(practice.stored(ten.id()).cancellation())
                        .code())
                .isEqualTo(CancellationCode.CLINIC_CLOSED);
        assertThat(holidays.change(0, items, List.of(), AN_ADMIN)).isEqualTo(new ChangeOfPlan.Stale<>());
        assertThat(changed(holidays.change(1, List.of(), List.of(), AN_ADMIN))
                        .plan()
                        .items())
                .isEmpty();
    }

    private Appointment booked(Instant start) {
        return practice.booked(anotherPatient(), AT_CLINIC, start);
    }

    private Plan plan() {
        return practice.schedules.of(practice.doctor.id()).plan();
    }

    private Plan morningOff() {
        return PlanFixtures.away(
                plan().leave().isEmpty() ? plan() : withoutLeave(), "2026-11-24T09:00", "2026-11-24T13:00");
    }

    private Plan withoutLeave() {
        var plan = plan();
        return new Plan(
                plan.hours(),
                plan.overrides(),
                List.of(),
                plan.visitTypes(),
                plan.minimumNotice(),
                plan.horizonDays(),
                plan.dailyLimit());
    }

    private static Holidays holiday() {
        return PlanFixtures.holidays(DAY.toString());
    }

    private ChangeOfPlan<Schedule> change(Plan plan, Decision... decisions) {
        Actor doctor = practice.theDoctor();
        var version = practice.schedules.of(practice.doctor.id()).version();
        return changing().change(practice.doctor.id(), version, plan, List.of(decisions), doctor);
    }

    private ChangePlan changing() {
        return new ChangePlan(practice.schedules, findAffected, carryOut(), practice.clock);
    }

    private CarryOut carryOut() {
        return new CarryOut(practice.cancelAppointment, practice.rescheduleAppointment);
    }

    /** The practice's appointments, with a list of the windows that somebody asked for. */
    private Appointments readingInto(List<TimeRange> read) {
        return (Appointments) Proxy.newProxyInstance(
                Appointments.class.getClassLoader(), new Class<?>[] {Appointments.class}, (proxy, method, given) -> {
                    if (method.getName().equals("claimingStart")) {
                        read.add((TimeRange) given[given.length - 1]);
                    }
                    return method.invoke(practice.appointments, given);
                });
    }

    private FindAffected findAffected() {
        return findAffected(practice.appointments);
    }

    private FindAffected findAffected(Appointments appointments) {
        var clinic = ClinicFixtures.in(ZONE);
        var alternatives = new Alternatives(practice.appointments, clinic, practice.clock);
        return new FindAffected(
                appointments, practice.schedules, practice.holidays, alternatives, clinic, practice.clock);
    }

    private List<String> affectedIds(Plan plan) {
        return findAffected.byPlan(practice.doctor.id(), plan).stream()
                .map(one -> one.appointment().id().value())
                .toList();
    }

    private List<Appointment> orphans() {
        return findAffected.orphans(practice.doctor.id()).stream()
                .map(Affected::appointment)
                .toList();
    }

    private static <P> ChangeOfPlan.Changed<P> changed(ChangeOfPlan<P> outcome) {
        assertThat(outcome).isInstanceOf(ChangeOfPlan.Changed.class);
        return (ChangeOfPlan.Changed<P>) outcome;
    }

    private static @Nullable Obstacle outcome(ChangeOfPlan.Changed<?> changed, Appointment of) {
        return changed.outcomes().stream()
                .filter(one -> one.appointment().equals(of.id()))
                .findFirst()
                .orElseThrow()
                .obstacle();
    }

    private static Decision keep(Appointment one) {
        return new Decision(one.id(), one.version(), Action.KEEP, null, null);
    }

    private static Decision cancel(Appointment one) {
        return new Decision(one.id(), one.version(), Action.CANCEL, null, "Sorry");
    }

    private static Decision move(Appointment one, Instant start) {
        return new Decision(one.id(), one.version(), Action.MOVE, start, null);
    }
}
