package com.prescripto.notification.emails;

import java.util.regex.Pattern;

/** Keeps what people wrote on one line. */
final class OneLine {
    /**
     * Whatever starts a line or turns the direction of writing: with it a name could write lines of its own into a mail.
     * The joiners of Indic scripts are no such thing and stay.
     */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+");

    private OneLine() {}

    static String of(String value) {
        return BREAKS.matcher(value).replaceAll(" ").strip();
    }
}
