package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When patients are reminded, by the clinic's clock: three days ahead in the morning, and on the eve in the afternoon,
 * when there is still time to cancel. Nobody is reminded of what they agreed to within the last day.
 */
final class ReminderTimes {
    private static final int DAYS_AHEAD = 3;
    private static final LocalTime AHEAD = LocalTime.of(10, 0);
    private static final LocalTime ON_EVE = LocalTime.of(14, 0);
    private static final Duration FRESH = Duration.ofDays(1);

    /** Mails that may wait come between these hours. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime NIGHT = LocalTime.of(20, 0);

    private ReminderTimes() {}

    /** When this reminder of a visit is due. */
    static Instant due(NotificationKind kind, AppointmentNotice notice) {
        var zone = notice.zone();
        var day = notice.time().start().atZone(zone).toLocalDate();
        var at = switch (kind) {
            case REMINDED_AHEAD -> day.minusDays(DAYS_AHEAD).atTime(AHEAD);
            case REMINDED_ON_EVE -> day.minusDays(1).atTime(ON_EVE);
            default -> throw new IllegalArgumentException(kind + " is no reminder");
        };
        return at.atZone(zone).toInstant();
    }

    /** Whether what was agreed at that time is remembered anyway when the reminder is due. */
    static boolean isFresh(Instant agreedAt, Instant due) {
        return due.isBefore(agreedAt.plus(FRESH));
    }

    /** Whether people are asleep, or nearly, where the clinic is. */
    static boolean isNight(Instant now, ZoneId zone) {
        var hour = now.atZone(zone).toLocalTime();
        return hour.isBefore(MORNING) || !hour.isBefore(NIGHT);
    }
}
