package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.emails.EmailTemplate;

/** What a notification tells. The names are stored: renaming one would tell everybody again. */
public enum NotificationKind {
    /** The patient has an appointment. */
    BOOKED,
    /** The patient's appointment takes place at another time, with another doctor or as another kind of visit. */
    RESCHEDULED,
    /** The patient's appointment will not take place. */
    CANCELLED,
    /** The time that was held for the patient is free again. */
    LAPSED;

    EmailTemplate template(AppointmentNotice notice) {
        return switch (this) {
            case BOOKED -> EmailTemplate.VISIT_BOOKED;
            case RESCHEDULED ->
                notice.hasAnotherTime() || notice.hasAnotherDoctor()
                        ? EmailTemplate.VISIT_MOVED
                        : EmailTemplate.VISIT_CHANGED;
            case CANCELLED -> EmailTemplate.VISIT_CANCELLED;
            case LAPSED -> EmailTemplate.HOLD_LAPSED;
        };
    }
}
