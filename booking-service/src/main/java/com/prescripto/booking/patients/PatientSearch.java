package com.prescripto.booking.patients;

import org.jspecify.annotations.Nullable;

/**
 * Which patients to list.
 *
 * @param text each of its words begins a word of the patient's name; case does not matter; null lists everybody
 * @param after where the list before ended, or null to begin
 * @param limit at most so many, at least 1
 */
public record PatientSearch(@Nullable String text, @Nullable String after, int limit) {

    public PatientSearch {
        if (limit < 1) {
            throw new IllegalArgumentException("a list has at least one item: " + limit);
        }
    }
}
