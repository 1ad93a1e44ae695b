package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The time a doctor works by a plan: a pure function of the plan, the clinic's holidays and its zone. On a date an override
 * says the hours; without one a holiday has none, and every other day those of the week. Leave takes from whatever hours
 * there are.
 */
public final class WorkingTime {

    private final Plan plan;
    private final Holidays holidays;
    private final ZoneId zone;
    private final Map<LocalDate, DayOverride> overrides;
    private final List<TimeRange> leave;

    /**
     * The working time of a plan.
     *
     * @param zone the clinic's
     */
    public WorkingTime(Plan plan, Holidays holidays, ZoneId zone) {
        this.plan = plan;
        this.holidays = holidays;
        this.zone = zone;
        this.overrides = plan.overrides().stream().collect(Collectors.toMap(DayOverride::date, one -> one));
        this.leave = plan.leave().stream()
                .map(one -> one.in(zone))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The hours of a date as planned, in order, whatever leave takes of them. */
    public List<TimeRange> sessions(LocalDate date) {
        var override = overrides.get(date);
        if (override != null) {
            return override.hours().stream()
                    .map(hours -> hours.on(date, zone))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return holidays.on(date).isPresent() ? List.of() : plan.hours().on(date, zone);
    }

    /** The holiday that closes a date; empty when there is none, or the doctor has said hours for that very day. */
    public Optional<Holiday> holiday(LocalDate date) {
        return holidays.on(date).filter(holiday -> sessions(date).isEmpty());
    }

    /** The hours of a date that leave lets be, in order. */
    public List<TimeRange> open(LocalDate date) {
        var open = sessions(date);
        for (var away : leave) {
            open = without(open, away);
        }
        return open;
    }

    /** Whether a doctor's time lies within one of the ranges that are open. */
    public boolean fits(TimeRange time) {
        return isInHours(time) && !isLeave(time);
    }

    /** Why a doctor's time does not lie within the open ranges; empty when it does. */
    public Optional<Misfit> misfit(TimeRange time) {
        if (fits(time)) {
            return Optional.empty();
        }
        if (holiday(LocalDate.ofInstant(time.start(), zone)).isPresent()) {
            return Optional.of(Misfit.HOLIDAY);
        }
        return Optional.of(isInHours(time) ? Misfit.LEAVE : Misfit.OUTSIDE_HOURS);
    }

    /** Why time is not open. */
    public enum Misfit {
        OUTSIDE_HOURS,
        LEAVE,
        HOLIDAY
    }

    private boolean isInHours(TimeRange time) {
        return sessions(LocalDate.ofInstant(time.start(), zone)).stream().anyMatch(hours -> hours.contains(time));
    }

    /** Whether leave takes any of it. */
    public boolean isLeave(TimeRange time) {
        return leave.stream().anyMatch(time::overlaps);
    }

    private static List<TimeRange> without(List<TimeRange> open, TimeRange away) {
        var left = new ArrayList<TimeRange>();
        for (var range : open) {
            if (!range.overlaps(away)) {
                left.add(range);
                continue;
            }
            if (range.start().isBefore(away.start())) {
                left.add(new TimeRange(range.start(), away.start()));
            }
            if (away.end().isBefore(range.end())) {
                left.add(new TimeRange(away.end(), range.end()));
            }
        }
        return left;
    }
}
