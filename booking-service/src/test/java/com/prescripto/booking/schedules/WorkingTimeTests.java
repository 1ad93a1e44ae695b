package com.prescripto.booking.schedules;

import static com.prescripto.booking.schedules.PlanFixtures.away;
import static com.prescripto.booking.schedules.PlanFixtures.daily;
import static com.prescripto.booking.schedules.PlanFixtures.holidays;
import static com.prescripto.booking.schedules.PlanFixtures.lasting;
import static com.prescripto.booking.schedules.PlanFixtures.range;
import static com.prescripto.booking.schedules.PlanFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Which of week, override, holiday and leave has the last word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingTimeTests {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Plan NINE_TO_ONE = daily("09:00-13:00");

    @Test
    void an_override_replaces_the_hours_of_its_day_and_of_no_other() {
        var plan = with(NINE_TO_ONE, "2026-12-01", "15:00-16:00", "18:00-19:00");
        assertThat(open(plan, Holidays.NONE, DAY))
                .containsExactly(range("2026-12-01T09:30:00Z", 60), range("2026-12-01T12:30:00Z", 60));
        assertThat(open(plan, Holidays.NONE, DAY.plusDays(1))).containsExactly(range("2026-12-02T03:30:00Z", 240));
    }

    @Test
    void an_override_without_hours_closes_the_day() {
        assertThat(open(with(NINE_TO_ONE, "2026-12-01"), Holidays.NONE, DAY)).isEmpty();
    }

    @Test
    void a_holiday_closes_the_day_unless_the_doctor_said_hours_for_it() {
        var holiday = holidays("2026-12-01");
        assertThat(open(NINE_TO_ONE, holiday, DAY)).isEmpty();
        assertThat(open(NINE_TO_ONE, holiday, DAY.plusDays(1))).isNotEmpty();
        assertThat(open(with(NINE_TO_ONE, "2026-12-01", "10:00-11:00"), holiday, DAY))
                .containsExactly(range("2026-12-01T04:30:00Z", 60));
        assertThat(open(with(NINE_TO_ONE, "2026-12-01"), holiday, DAY)).isEmpty();
    }

    @Test
    void leave_takes_from_weekly_hours_overrides_and_hours_on_holidays_alike() {
        var holiday = holidays("2026-12-01");
        var leave = away(NINE_TO_ONE, "2026-12-01T10:00", "2026-12-01T11:00");
        var left = List.of(range("2026-12-01T03:30:00Z", 60), range("2026-12-01T05:30:00Z", 120));
        assertThat(open(leave, Holidays.NONE, DAY)).isEqualTo(left);
        assertThat(open(with(leave, "2026-12-01", "09:00-13:00"), holiday, DAY)).isEqualTo(left);
    }

    @Test
    void leave_may_last_for_weeks_and_begin_and_end_within_hours() {
        var plan = away(NINE_TO_ONE, "2026-12-01T12:00", "2026-12-15T10:00");
        assertThat(open(plan, Holidays.NONE, DAY)).containsExactly(range("2026-12-01T03:30:00Z", 180));
        assertThat(open(plan, Holidays.NONE, LocalDate.parse("2026-12-08"))).isEmpty();
        assertThat(open(plan, Holidays.NONE, LocalDate.parse("2026-12-15")))
                .containsExactly(range("2026-12-15T04:30:00Z", 180));
    }

    @Test
    void leaves_that_overlap_take_what_each_takes() {
        var plan =
                away(away(NINE_TO_ONE, "2026-12-01T09:30", "2026-12-01T11:00"), "2026-12-01T10:30", "2026-12-01T12:00");
        assertThat(open(plan, Holidays.NONE, DAY))
                .containsExactly(range("2026-12-01T03:30:00Z", 30), range("2026-12-01T06:30:00Z", 60));
    }

    @Test
    void leave_off_the_grid_shifts_no_slot() {
        var plan = away(NINE_TO_ONE, "2026-12-01T10:10", "2026-12-01T10:20");
        var before = offered(NINE_TO_ONE).on(DAY, lasting(30));
        var after = offered(plan).on(DAY, lasting(30));
        assertThat(after).hasSize(7).isSubsetOf(before);
        assertThat(before).contains(range("2026-12-01T04:30:00Z", 30));
        assertThat(after).doesNotContain(range("2026-12-01T04:30:00Z", 30));
    }

    @Test
    void time_fits_when_it_lies_within_one_open_range_and_otherwise_it_is_said_why_not() {
        var working = new WorkingTime(
                away(daily("09:00-13:00", "13:00-15:00"), "2026-12-01T11:00", "2026-12-01T11:30"),
                holidays("2026-12-25"),
                KOLKATA);
        assertThat(working.misfit(range("2026-12-01T03:30:00Z", 120))).isEmpty();
        assertThat(working.misfit(range("2026-12-01T05:45:00Z", 30))).contains(Misfit.LEAVE);
        assertThat(working.misfit(range("2026-12-01T03:00:00Z", 60))).contains(Misfit.OUTSIDE_HOURS);
        assertThat(working.misfit(range("2026-12-01T07:15:00Z", 30)))
                .as("across two ranges")
                .contains(Misfit.OUTSIDE_HOURS);
        assertThat(working.misfit(range("2026-12-25T04:00:00Z", 30))).contains(Misfit.HOLIDAY);
    }

    private static List<TimeRange> open(Plan plan, Holidays holidays, LocalDate day) {
        return new WorkingTime(plan, holidays, KOLKATA).open(day);
    }

    private static OfferedSlots offered(Plan plan) {
        return new OfferedSlots(plan, Holidays.NONE, KOLKATA, Instant.parse("2026-01-01T00:00:00Z"));
    }
}
