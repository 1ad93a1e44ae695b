package com.prescripto.booking.doctors;

import org.jspecify.annotations.Nullable;

/**
 * Which doctors to list.
 *
 * @param text each of its words begins a word of the doctor's name or specialty; case does not matter
 * @param language one they speak, however its first letter is typed
 * @param after the id of the last doctor already seen
 * @param limit at most so many, at least 1
 */
public record DoctorSearch(
        @Nullable Specialty specialty,
        @Nullable String text,
        @Nullable String language,
        boolean acceptingOnly,
        @Nullable String after,
        int limit) {

    public DoctorSearch {
        language = language == null ? null : Languages.spelled(language);
        if (limit < 1) {
            throw new IllegalArgumentException("a list has at least one item: " + limit);
        }
    }
}
