package com.prescripto.booking.schedules;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * Bookable hours on one day of the week, in the clinic's local time.
 *
 * @param from on a multiple of five minutes
 * @param to later than {@code from}, on a multiple of five minutes
 */
public record DailyHours(DayOfWeek day, LocalTime from, LocalTime to) {

    public DailyHours {
        new DayHours(from, to);
    }

    boolean overlaps(DailyHours other) {
        return day == other.day && from.isBefore(other.to) && other.from.isBefore(to);
    }

    DayHours hours() {
        return new DayHours(from, to);
    }
}
