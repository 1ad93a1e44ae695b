package com.prescripto.booking.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of schedules must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SchedulesContract {

    private static final WeeklyHours NIGHTS =
            new WeeklyHours(List.of(new DailyHours(DayOfWeek.SUNDAY, LocalTime.of(20, 0), LocalTime.of(23, 55))));
    private static final List<DayOverride> OVERRIDES = List.of(
            new DayOverride(
                    LocalDate.of(2026, 12, 24), List.of(new DayHours(LocalTime.of(8, 0), LocalTime.of(11, 30)))),
            new DayOverride(LocalDate.of(2026, 12, 31), List.of()));
    private static final List<Leave> LEAVE = List.of(
            new Leave("lve_1", LocalDateTime.of(2026, 12, 1, 9, 0), LocalDateTime.of(2026, 12, 1, 13, 0), "Dentist"),
            new Leave("lve_2", LocalDateTime.of(2027, 1, 2, 0, 0), LocalDateTime.of(2027, 1, 16, 0, 0), null));
    private static final List<VisitType> VISITS = List.of(
            VisitType.CONSULTATION,
            VisitType.plain("long", "Long visit", Duration.ofMinutes(45), Money.of(90_000, "INR")));

    private final DoctorId doctor = new DoctorId("doc_" + UUID.randomUUID());

    /** The store under test. */
    protected abstract Schedules schedules();

    @Test
    void a_doctor_without_a_plan_has_the_standard_one() {
        assertThat(schedules().of(doctor)).isEqualTo(Schedule.standard(doctor));
    }

    @Test
    void a_stored_plan_comes_back_as_it_was() {
        var change = change(schedules().of(doctor));
        assertThat(schedules().save(change)).isTrue();
        assertThat(schedules().of(doctor)).isEqualTo(change.after());
        var again = change(change.after());
        assertThat(schedules().save(again)).isTrue();
        assertThat(schedules().of(doctor).version()).isEqualTo(2);
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        var start = schedules().of(doctor);
        assertThat(schedules().save(change(start))).isTrue();
        assertThat(schedules().save(change(start))).isFalse();
        assertThat(schedules().of(doctor).version()).isEqualTo(1);
    }

    @Test
    void many_are_read_at_once_each_with_a_plan() {
        var other = new DoctorId("doc_" + UUID.randomUUID());
        schedules().save(change(schedules().of(doctor)));
        var found = schedules().of(List.of(doctor, other));
        assertThat(found).hasSize(2).containsEntry(other, Schedule.standard(other));
        assertThat(found.get(doctor)).isEqualTo(schedules().of(doctor));
    }

    private static Schedule.Change change(Schedule from) {
        return from.change(
                new Plan(NIGHTS, OVERRIDES, LEAVE, VISITS, Duration.ZERO, 30, 12),
                new Actor(Role.DOCTOR, from.doctor().value()),
                Instant.parse("2026-11-23T04:00:00Z"));
    }
}
