package com.prescripto.booking.patients.store;

import com.prescripto.booking.kernel.SearchWords;
import com.prescripto.booking.patients.Gender;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How a patient is stored.
 *
 * @param sort name in lower case, then the id: a unique position in the list, so that a page is one range of one index
 * @param terms the words the patient is found by
 * @param born ISO 8601; text, because a birthday is no moment and must not shift with a zone
 */
record PatientDocument(
        @Id String id,
        long v,
        String name,
        String sort,
        List<String> terms,
        @Nullable String phone,
        @Nullable String born,
        @Nullable String gender,
        @Nullable String address,
        Instant registeredAt,
        @Nullable Instant erasedAt) {

    // Sorts before everything a name can hold, so that "Ann" comes before "Ann Marie".
    private static final char BETWEEN = '\t';

    static PatientDocument of(Patient patient) {
        var born = patient.born();
        var gender = patient.gender();
        return new PatientDocument(
                patient.id().value(),
                patient.version(),
                patient.name(),
                patient.name().toLowerCase(Locale.ROOT) + BETWEEN + patient.id().value(),
                SearchWords.of(patient.name()),
                patient.phone(),
                born == null ? null : born.toString(),
                gender == null ? null : gender.name(),
                patient.address(),
                patient.registeredAt(),
                patient.erasedAt());
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
                registeredAt,
                erasedAt);
    }
}
