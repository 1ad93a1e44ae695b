package com.prescripto.booking.schedules;

import com.prescripto.booking.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bookable hours on one day of the week, in the clinic's local time.
 *
 * @param from on a multiple of five minutes
 * @param to later than {@code from}, on a multiple of five minutes
 */
public record DailyHours(DayOfWeek day, LocalTime from, LocalTime to) {

    /** Everything starts and ends on a multiple of this, so that claimed time can be counted in whole units. */
    public static final Duration UNIT = Duration.ofMinutes(5);

    public DailyHours {
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

    boolean overlaps(DailyHours other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }

    /**
     * The real time these hours are on a date. Daylight saving is decided here and nowhere else: a local time that does
     * not exist is the moment the clock jumps; a local time that comes twice is its first coming. So hours that span the
     * autumn change last an hour longer, and those that span the spring change an hour less.
     *
     * @return empty when the date is another day of the week or the clock jumps over the hours altogether
     */
    Optional<TimeRange> on(LocalDate date, ZoneId zone) {
        if (date.getDayOfWeek() != day) {
            return Optional.empty();
        }
        var start = firstMoment(date.atTime(from), zone);
        var end = firstMoment(date.atTime(to), zone);
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    private static Instant firstMoment(LocalDateTime local, ZoneId zone) {
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
