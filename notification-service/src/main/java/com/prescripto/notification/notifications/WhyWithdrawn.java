package com.prescripto.notification.notifications;

import org.jspecify.annotations.Nullable;

/** Why something was not told after all, as far as it is worth knowing to the one it is about. */
public enum WhyWithdrawn {
    /** The visit was cancelled. */
    CANCELLED,
    /** The time was not held any more. */
    LAPSED,
    /** The visit had changed again. */
    CHANGED,
    /** The visit had begun, or was over. */
    OVER,
    /** Another reminder was due. */
    NEXT_ONE,
    /** They let the time go themselves. */
    LET_GO,
    /** They had booked again. */
    BOOKED_AGAIN,
    /** The money had gone back. */
    MONEY_BACK,
    /** They want no such mails. */
    NOT_WANTED,
    /** Something that needs no words, or has none yet. */
    OTHER;

    /** What a stored reason comes down to. */
    public static WhyWithdrawn of(@Nullable String reason) {
        return switch (String.valueOf(reason)) {
            case "the appointment is CANCELLED meanwhile" -> CANCELLED;
            case "the appointment is LAPSED meanwhile" -> LAPSED;
            case "the appointment is ARRIVED meanwhile",
                    "the appointment is COMPLETED meanwhile",
                    "the appointment is NO_SHOW meanwhile",
                    "the time has come meanwhile" -> OVER;
            case "the appointment is BOOKED meanwhile",
                    "the appointment is HELD meanwhile",
                    "the appointment has moved meanwhile",
                    "the appointment has moved again meanwhile",
                    "the appointment has changed meanwhile",
                    "a later fact about this appointment is known" -> CHANGED;
            case "the next reminder is due meanwhile" -> NEXT_ONE;
            case "the patient let a held time go" -> LET_GO;
            case "the patient has booked again meanwhile" -> BOOKED_AGAIN;
            case "the money has gone back meanwhile" -> MONEY_BACK;
            case "the patient wants no reminders" -> NOT_WANTED;
            default -> OTHER;
        };
    }
}
