package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans to test with, in short words: hours are "09:00-13:00". */
public final class PlanFixtures {

    private PlanFixtures() {}

    /** The same hours every day, visits of half an hour, a year ahead and no notice. */
    public static Plan daily(String... ranges) {
        return Plan.weekly(everyDay(ranges), List.of(lasting(30)), Duration.ZERO, 366);
    }

    public static WeeklyHours everyDay(String... ranges) {
        return new WeeklyHours(Stream.of(DayOfWeek.values())
                .flatMap(day -> hours(ranges).stream().map(one -> new DailyHours(day, one.from(), one.to())))
                .toList());
    }

    public static List<DayHours> hours(String... ranges) {
        return Stream.of(ranges).map(PlanFixtures::hours).toList();
    }

    private static DayHours hours(String range) {
        var ends = range.split("-", -1);
        return new DayHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** The plan with other hours on a date. */
    public static Plan with(Plan plan, String date, String... ranges) {
        var override = new DayOverride(LocalDate.parse(date), hours(ranges));
        return with(plan, List.of(override), plan.leave(), plan.dailyLimit());
    }

    /** The plan with a leave more, such as from "2026-12-01T09:00". */
    public static Plan away(Plan plan, String from, String to) {
        var leave = new Leave("lve_" + from, LocalDateTime.parse(from), LocalDateTime.parse(to), null);
        return with(
                plan,
                plan.overrides(),
                Stream.concat(plan.leave().stream(), Stream.of(leave)).toList(),
                plan.dailyLimit());
    }

    /** The plan with so many appointments a day at most. */
    public static Plan limited(Plan plan, int aDay) {
        return with(plan, plan.overrides(), plan.leave(), aDay);
    }

    private static Plan with(Plan plan, List<DayOverride> overrides, List<Leave> leave, @Nullable Integer dailyLimit) {
        return new Plan(
                plan.hours(),
                overrides,
                leave,
                plan.visitTypes(),
                plan.minimumNotice(),
                plan.horizonDays(),
                dailyLimit);
    }

    public static Holidays holidays(String... dates) {
        return new Holidays(
                1,
                Stream.of(dates)
                        .map(date -> new Holiday(LocalDate.parse(date), "Holiday"))
                        .toList());
    }

    public static VisitType lasting(int minutes) {
        return VisitType.plain("visit-" + minutes, "Visit", Duration.ofMinutes(minutes), null);
    }

    public static VisitType lasting(int minutes, int before, int after) {
        return new VisitType(
                "visit-" + minutes,
                "Visit",
                Duration.ofMinutes(minutes),
                null,
                Duration.ofMinutes(before),
                Duration.ofMinutes(after),
                PaymentMode.AT_CLINIC);
    }

    public static TimeRange range(String start, int minutes) {
        return TimeRange.of(Instant.parse(start), Duration.ofMinutes(minutes));
    }

    /** What a visit without buffers takes. */
    public static Claimed claimed(String start, int minutes) {
        return new Claimed(range(start, minutes), range(start, minutes));
    }
}
