package com.prescripto.notification.emails;

import com.prescripto.notification.emails.CalendarMessage.Method;
import java.util.Optional;

/** The mails about one visit. Each has an HTML and a text form under {@code templates/emails}. */
public enum EmailTemplate {
    VISIT_BOOKED("visit-booked", "Your visit on %s is booked"),
    VISIT_MOVED("visit-moved", "Your visit has moved to %s"),
    /** Neither another time nor another doctor, but another kind of visit. */
    VISIT_CHANGED("visit-moved", "Your visit on %s has changed"),
    VISIT_CANCELLED("visit-cancelled", "Your visit on %s is cancelled"),
    HOLD_LAPSED("hold-lapsed", "Your hold for %s has lapsed"),
    VISIT_REMINDER("visit-reminder", "Your visit on %s"),
    PAYMENT_RECEIVED("payment-received", "Your payment for %s has arrived"),
    PAYMENT_REFUNDED("payment-refunded", "Your money for %s comes back");

    private final String file;
    private final String subject;

    EmailTemplate(String file, String subject) {
        this.file = file;
        this.subject = subject;
    }

    String file() {
        return file;
    }

    /** Says when and what, and nothing about whom or why: subjects are read over shoulders and on lock screens. */
    String subject(String when) {
        return subject.formatted(when);
    }

    /** Whether it tells of nothing new, and can be given up. */
    boolean isReminder() {
        return this == VISIT_REMINDER;
    }

    /** What the reader's calendar is told to do; a hold was never in it, and what it has is not said again. */
    Optional<Method> calendarMethod() {
        return switch (this) {
            case VISIT_BOOKED, VISIT_MOVED, VISIT_CHANGED -> Optional.of(Method.REQUEST);
            case VISIT_CANCELLED -> Optional.of(Method.CANCEL);
            case HOLD_LAPSED, VISIT_REMINDER, PAYMENT_RECEIVED, PAYMENT_REFUNDED -> Optional.empty();
        };
    }
}
