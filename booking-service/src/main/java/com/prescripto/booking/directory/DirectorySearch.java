package com.prescripto.booking.directory;

import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Specialty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which doctors a patient looks for.
 *
 * @param text each of its words begins a word of the doctor's name or specialty
 * @param language one they speak
 * @param feeMost what the first kind of visit costs at most, in minor units
 * @param window only those with a free slot in it; null for all
 * @param after where the part before ended, or null to begin
 */
public record DirectorySearch(
        @Nullable Specialty specialty,
        @Nullable String text,
        @Nullable String language,
        @Nullable Long feeMost,
        @Nullable Window window,
        Order order,
        @Nullable String after,
        int limit) {

    /** Days of the clinic, both included. */
    public record Window(LocalDate from, LocalDate to) {}

    /** The order of the list. */
    public enum Order {
        /** By name. */
        NAME,
        /** Who can be seen first; those without a free slot in sight come last. */
        SOONEST,
        /** By the fee of the first kind of visit. */
        FEE
    }

    /** Whether doctors alone tell who is in the list and in which order. */
    boolean isOfDoctorsOnly() {
        return order == Order.NAME && feeMost == null && window == null;
    }

    /** Whether free times decide who is in the list or in which order. */
    boolean asksForTimes() {
        return window != null || order == Order.SOONEST;
    }

    /** The part of it that doctors alone answer. */
    DoctorSearch ofDoctors(@Nullable String from, int most) {
        return new DoctorSearch(specialty, text, language, false, from, most);
    }
}
