package com.prescripto.booking.schedules;

import java.time.LocalDate;
import java.util.List;

/**
 * What replaces the weekly hours on one date.
 *
 * @param hours by time, without overlaps; none closes the day
 */
public record DayOverride(LocalDate date, List<DayHours> hours) {

    public DayOverride {
        hours = DayHours.ofOneDay(hours);
    }
}
