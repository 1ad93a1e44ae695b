package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bookable hours of a day, whichever it is, in the clinic's local time.
 *
 * @param from on a multiple of five minutes
 * @param to later than {@code from}, on a multiple of five minutes
 */
public record DayHours(LocalTime from, LocalTime to) {

    /** Everything starts and ends on a multiple of this, so that claimed time can be counted in whole units. */
    public static final Duration UNIT = Duration.ofMinutes(5);

    private static final Comparator<DayHours> BY_TIME = Comparator.comparing(DayHours::from);

    public DayHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("hours end after they start: " + from + " to " + to);
        }
        if (!isOnUnit(from) || !isOnUnit(to)) {
            throw new IllegalArgumentException("hours start and end on a multiple of five minutes");
        }
    }

    /** Whether a time of day is on a multiple of {@link #UNIT}. */
    public static boolean isOnUnit(LocalTime time) {
        return time.toNanoOfDay() % UNIT.toNanos() == 0;
    }

    /**
     * The hours of one day by time.
     *
     * @throws IllegalArgumentException when some overlap
     */
    static List<DayHours> ofOneDay(List<DayHours> hours) {
        var sorted = hours.stream().sorted(BY_TIME).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from.isBefore(sorted.get(i - 1).to)) {
                throw new IllegalArgumentException("hours of one day overlap");
            }
        }
        return sorted;
    }

    /**
     * The real time these hours are on a date, by {@link LocalTimes}: hours that span the autumn change last an hour
     * longer, and those that span the spring change an hour less.
     *
     * @return empty when the clock jumps over the hours altogether
     */
    Optional<TimeRange> on(LocalDate date, ZoneId zone) {
        var start = LocalTimes.first(date.atTime(from), zone);
        var end = LocalTimes.first(date.atTime(to), zone);
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }
}
