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
 * The time a doctor works by a plan: a pure function of the plan and the clinic's zone. On a date an override says the
 * hours, otherwise the week does; leave takes from whatever hours there are.
 */
public final class WorkingTime {

    private final Plan plan;
    private final ZoneId zone;
    private final Map<LocalDate, DayOverride> overrides;
    private final List<TimeRange> leave;

    /**
     * The working time of a plan.
     *
     * @param zone the clinic's
     */
    public WorkingTime(Plan plan, ZoneId zone) {
        this.plan = plan;
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
        return override == null
                ? plan.hours().on(date, zone)
                : override.hours().stream()
                        .map(hours -> hours.on(date, zone))
                        .flatMap(Optional::stream)
                        .toList();
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
        return sessions(LocalDate.ofInstant(time.start(), zone)).stream().anyMatch(hours -> hours.contains(time))
                && !isLeave(time);
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
