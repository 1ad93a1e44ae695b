package com.prescripto.booking.appointments.web;

import org.jspecify.annotations.Nullable;

/** What people write. */
final class Texts {

    private Texts() {}

    /** Without blanks around it; nothing but blanks is nothing. */
    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
