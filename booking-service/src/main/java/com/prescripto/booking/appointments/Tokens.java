package com.prescripto.booking.appointments;

import org.jspecify.annotations.Nullable;

/**
 * The numbered tokens an appointment claims beside its time. There are only so many of each, and the store gives each
 * away once: that is what keeps a patient from holding many slots, and a doctor's day from being overbooked.
 *
 * @param hold one of the patient's tokens for holds; null for what is not held
 * @param day one of the tokens of the doctor's day; null when the day has no limit, or staff went over it
 */
public record Tokens(@Nullable Integer hold, @Nullable Integer day) {

    /** Claims nothing beside the time. */
    public static final Tokens NONE = new Tokens(null, null);

    Tokens withoutHold() {
        return new Tokens(null, day);
    }
}
