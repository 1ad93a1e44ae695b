package com.prescripto.booking.patients.store;

import com.prescripto.booking.patients.Gender;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How a patient is stored.
 *
 * @param born ISO 8601; text, because a birthday is no moment and must not shift with a zone
 */
record PatientDocument(
        @Id String id,
        long v,
        String name,
        @Nullable String phone,
        @Nullable String born,
        @Nullable String gender,
        @Nullable String address,
        Instant registeredAt) {

    static PatientDocument of(Patient patient) {
        var born = patient.born();
        var gender = patient.gender();
        return new PatientDocument(
                patient.id().value(),
                patient.version(),
                patient.name(),
                patient.phone(),
                born == null ? null : born.toString(),
                gender == null ? null : gender.name(),
                patient.address(),
                patient.registeredAt());
    }

    Patient patient() {
        return new Patient(
                new PatientId(id),
                v,
                name,
                phone,
                born == null ? null : LocalDate.parse(born),
                gender == null ? null : Gender.valueOf(gender),
                address,
                registeredAt);
    }
}
