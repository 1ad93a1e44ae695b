package com.prescripto.notification.emails;

import org.jspecify.annotations.Nullable;

/**
 * A mail ready to leave.
 *
 * @param messageId names the mail for ever, without angle brackets; the same fact always has the same one, so that a
 *     mailbox recognises a second copy
 * @param correlation names what caused it in logs, traces and the audit trail
 * @param to who receives it
 * @param subject one line that says nothing about health
 * @param text the whole message for readers without HTML
 * @param html the same message for the others
 * @param calendar the same message for calendars, if they are concerned
 * @param unsubscribe how its kind is given up, if one can do without it
 */
public record Email(
        String messageId,
        @Nullable String correlation,
        Recipient to,
        String subject,
        String text,
        String html,
        @Nullable CalendarMessage calendar,
        @Nullable Unsubscribe unsubscribe) {
    /** A person's mailbox, exactly as booking-service knows it; not yet checked. */
    public record Recipient(String name, String address) {}

    /** Says which mail, and neither to whom nor what. */
    @Override
    public String toString() {
        return "Email[" + messageId + "]";
    }
}
