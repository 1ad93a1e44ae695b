package com.prescripto.notification.emails;

/**
 * What a mail tells the reader's calendar (iTIP, RFC 5546).
 *
 * @param method what the calendar is to do: the METHOD of the text, which the mail has to repeat (iMIP, RFC 6047)
 * @param text an iCalendar object (RFC 5545)
 */
public record CalendarMessage(Method method, String text) {
    /** What a calendar is to do with an event it knows by the event's UID. */
    public enum Method {
        /** Enter the event, or change it if it is there. */
        REQUEST,
        /** Take it out. */
        CANCEL
    }
}
