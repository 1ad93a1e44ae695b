package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.emails.EmailTemplate;

/** What a notification tells. The names are stored: renaming one would tell everybody again. */
public enum NotificationKind {
    /** The patient has an appointment. */
    BOOKED,
    /** The patient's appointment will not take place. */
    CANCELLED;

    /** Whether telling this would be true of an appointment that stands so. */
    boolean isTrueOf(AppointmentStatus status) {
        return switch (this) {
            case BOOKED -> status == AppointmentStatus.BOOKED;
            case CANCELLED -> status == AppointmentStatus.CANCELLED;
        };
    }

    /** Whether this must not be told once {@code later} is known about the same appointment. */
    boolean isOvertakenBy(NotificationKind later) {
        return switch (this) {
            case BOOKED -> later == CANCELLED;
            case CANCELLED -> false;
        };
    }

    EmailTemplate template() {
        return switch (this) {
            case BOOKED -> EmailTemplate.VISIT_BOOKED;
            case CANCELLED -> EmailTemplate.VISIT_CANCELLED;
        };
    }
}
