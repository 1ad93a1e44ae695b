package com.prescripto.booking.directory.web;

import com.prescripto.booking.directory.DirectorySearch.Window;
import com.prescripto.booking.platform.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The days that somebody asks for: of this age, and not too many. */
final class DayWindow {

    private static final int MOST_DAYS = 31;
    private static final int USUAL_DAYS = 14;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private DayWindow() {}

    /** From one day to another, both included. */
    static Window of(LocalDate from, LocalDate to) {
        refuseOtherAges(from);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.invalid("/to", "is before the first day, or more than " + MOST_DAYS + " days later");
        }
        return new Window(from, to);
    }

    /** The same where either end, or both, may be left open; null when both are. */
    static @Nullable Window of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null && to == null) {
            return null;
        }
        var first = from == null ? today : from;
        refuseOtherAges(first);
        return of(first, to == null ? first.plusDays(USUAL_DAYS - 1L) : to);
    }

    private static void refuseOtherAges(LocalDate from) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw Refusal.invalid("/from", "is not a day of this age");
        }
    }
}
