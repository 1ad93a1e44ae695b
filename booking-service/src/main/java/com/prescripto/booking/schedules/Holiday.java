package com.prescripto.booking.schedules;

import java.time.LocalDate;

/**
 * A day on which the clinic is closed.
 *
 * @param name for people
 */
public record Holiday(LocalDate date, String name) {

    public Holiday {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a holiday has a name");
        }
    }
}
