package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says times as they are where the visit takes place. */
final class TimeWords {
    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", LANGUAGE);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", LANGUAGE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LANGUAGE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", LANGUAGE);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzzz '('VV')'", LANGUAGE);

    private TimeWords() {}

    /** {@code Tue 24 Nov, 10:30}. */
    static String shortly(Instant at, ZoneId zone) {
        return SHORT.format(at.atZone(zone));
    }

    /** {@code Tue 24 Nov}. */
    static String shortDay(Instant at, ZoneId zone) {
        return shortDay(at.atZone(zone).toLocalDate());
    }

    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code Tuesday 24 November 2026}. */
    static String day(Instant at, ZoneId zone) {
        return day(at.atZone(zone).toLocalDate());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 10:30}. */
    static String hour(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 10:30 to 11:00}. */
    static String hours(Time time, ZoneId zone) {
        return hour(time.start(), zone) + " to " + hour(time.end(), zone);
    }

    /** {@code India Standard Time (Asia/Kolkata)}. */
    static String zone(Instant at, ZoneId zone) {
        return ZONE.format(at.atZone(zone));
    }
}
