package com.prescripto.booking.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.FieldChange;
import com.prescripto.booking.kernel.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanChangesTests {

    private static final WeeklyHours MONDAYS =
            new WeeklyHours(List.of(new DailyHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0))));

    @Test
    void the_same_plan_has_not_changed() {
        assertThat(PlanChanges.between(Plan.STANDARD, Plan.STANDARD)).isEmpty();
    }

    @Test
    void each_day_each_kind_of_visit_and_each_rule_is_told_as_it_was_and_as_it_is() {
        var before = Plan.weekly(MONDAYS, List.of(VisitType.CONSULTATION), Duration.ofMinutes(30), 60);
        var after = new Plan(
                new WeeklyHours(List.of(
                        new DailyHours(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new DailyHours(DayOfWeek.TUESDAY, LocalTime.of(14, 0), LocalTime.of(17, 0)))),
                List.of(new DayOverride(LocalDate.of(2026, 12, 24), List.of())),
                List.of(),
                List.of(VisitType.plain(
                        "consultation", "Consultation", Duration.ofMinutes(45), Money.of(75_000, "INR"))),
                Duration.ofMinutes(30),
                30,
                12);
        assertThat(PlanChanges.between(before, after))
                .containsExactly(
                        new FieldChange("hours.MONDAY", "09:00-13:00", null),
                        new FieldChange("hours.TUESDAY", null, "09:00-13:00, 14:00-17:00"),
                        new FieldChange("override.2026-12-24", null, "closed"),
                        new FieldChange(
                                "visitType.consultation",
                                "Consultation, 30 min, the doctor's fee, AT_CLINIC, kept free 0 before and 0 after",
                                "Consultation, 45 min, INR 750.00, AT_CLINIC, kept free 0 before and 0 after"),
                        new FieldChange("horizonDays", "60", "30"),
                        new FieldChange("dailyLimit", null, "12"));
    }

    @Test
    void leave_is_told_without_the_words_beside_it() {
        var from = LocalDateTime.of(2026, 12, 1, 9, 0);
        var before = Plan.STANDARD;
        var after = with(new Leave("l1", from, from.plusDays(1), "an operation"));
        assertThat(PlanChanges.between(before, after))
                .containsExactly(new FieldChange("leave.l1", null, "2026-12-01T09:00 to 2026-12-02T09:00"));
        var reworded = with(new Leave("l1", from, from.plusDays(1), "another reason"));
        assertThat(PlanChanges.between(after, reworded)).isEmpty();
    }

    private static Plan with(Leave leave) {
        var plan = Plan.STANDARD;
        return new Plan(
                plan.hours(),
                plan.overrides(),
                List.of(leave),
                plan.visitTypes(),
                plan.minimumNotice(),
                plan.horizonDays(),
                plan.dailyLimit());
    }
}
