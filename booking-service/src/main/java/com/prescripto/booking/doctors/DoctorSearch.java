package com.prescripto.booking.doctors;

import org.jspecify.annotations.Nullable;

/**
 * Which doctors to list.
 *
 * @param text each of its words begins a word of the doctor's name or specialty; case does not matter
 * @param after the id of the last doctor already seen
 * @param limit at most so many, at least 1
 */
public record DoctorSearch(
        @Nullable Specialty specialty,
        @Nullable String text,
        boolean acceptingOnly,
        @Nullable String after,
        int limit) {

    public DoctorSearch {
        if (limit < 1) {
            throw new IllegalArgumentException("a list has at least one item: " + limit);
        }
    }
}
