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
    LAPSED,
    /** The patient's money was kept for the visit. */
    PAID,
    /** The patient's money goes back, or is back. One mail per refund, whichever is known first. */
    REFUNDED,
    /** The patient has an appointment in a few days. */
    REMINDED_AHEAD,
    /** The patient has an appointment tomorrow. */
    REMINDED_ON_EVE,
    /** Somebody has an account. */
    WELCOME,
    /** Somebody wants another mail to confirm their address with. */
    ADDRESS_CONFIRMATION,
    /** Somebody has forgotten a password. */
    PASSWORD_RESET,
    /** Another password counts. */
    PASSWORD_CHANGED,

    /** The doctor's visits of a day. */
    AGENDA;

    /** Whether it tells of money; such a fact says nothing of how the appointment stands. */
    public boolean isAboutMoney() {
        return this == PAID || this == REFUNDED;
    }

    /** Whether it tells of an account, and of no visit. */
    public boolean isAboutAccount() {
        return switch (this) {
            case WELCOME, ADDRESS_CONFIRMATION, PASSWORD_RESET, PASSWORD_CHANGED -> true;
            case BOOKED, RESCHEDULED, CANCELLED, LAPSED, PAID, REFUNDED, REMINDED_AHEAD, REMINDED_ON_EVE, AGENDA ->
                false;
        };
    }

    /** Whether it says how a visit stands, so that a later one makes it untrue. */
    boolean saysHowAVisitStands() {
        return !isAboutMoney() && !isAboutAccount() && this != AGENDA;
    }

    /** Whether it tells of nothing new. */
    public boolean isReminder() {
        return this == REMINDED_AHEAD || this == REMINDED_ON_EVE;
    }

    EmailTemplate template(AppointmentNotice notice) {
        return switch (this) {
            case BOOKED -> EmailTemplate.VISIT_BOOKED;
            case RESCHEDULED ->
                notice.hasAnotherTime() || notice.hasAnotherDoctor()
                        ? EmailTemplate.VISIT_MOVED
                        : EmailTemplate.VISIT_CHANGED;
            case CANCELLED -> EmailTemplate.VISIT_CANCELLED;
            case LAPSED -> EmailTemplate.HOLD_LAPSED;
            case PAID -> EmailTemplate.PAYMENT_RECEIVED;
            case REFUNDED -> EmailTemplate.PAYMENT_REFUNDED;
            case REMINDED_AHEAD, REMINDED_ON_EVE -> EmailTemplate.VISIT_REMINDER;
            case WELCOME, ADDRESS_CONFIRMATION, PASSWORD_RESET, PASSWORD_CHANGED, AGENDA ->
                throw new IllegalArgumentException(this + " is about no single visit");
        };
    }
}
