package com.prescripto.booking.patients.web;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.patients.Gender;
import com.prescripto.booking.patients.Patient;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A patient, as they see themselves. */
record PatientProfile(
        String id,
        String name,
        String email,
        @Nullable String phone,
        @Nullable LocalDate born,
        @Nullable Gender gender,
        @Nullable String address) {

    static PatientProfile of(Patient patient, EmailAddress email) {
        return new PatientProfile(
                patient.id().value(),
                patient.name(),
                email.value(),
                patient.phone(),
                patient.born(),
                patient.gender(),
                patient.address());
    }
}
