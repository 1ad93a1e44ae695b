package com.prescripto.booking.doctors.store;

import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.SearchTerms;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How a doctor is stored.
 *
 * @param sort name in lower case, then the id: a unique position in the list, so that a page is one range of one index
 * @param terms the words the doctor is found by
 * @param fee in minor units of {@code currency}
 */
record DoctorDocument(
        @Id String id,
        long v,
        String name,
        String sort,
        List<String> terms,
        String specialty,
        String degree,
        int experienceYears,
        String about,
        String address,
        List<String> languages,
        long fee,
        String currency,
        @Nullable String photoUrl,
        boolean accepting,
        Instant addedAt) {

    // Sorts before everything a name can hold, so that "Ann" comes before "Ann Marie".
    private static final char BETWEEN = '\t';

    static DoctorDocument of(Doctor doctor) {
        return new DoctorDocument(
                doctor.id().value(),
                doctor.version(),
                doctor.name(),
                doctor.name().toLowerCase(Locale.ROOT) + BETWEEN + doctor.id().value(),
                SearchTerms.of(doctor),
                doctor.specialty().name(),
                doctor.degree(),
                doctor.experienceYears(),
                doctor.about(),
                doctor.address(),
                doctor.languages(),
                doctor.fee().amount(),
                doctor.fee().currency().getCurrencyCode(),
                doctor.photoUrl(),
                doctor.acceptingPatients(),
                doctor.addedAt());
    }

    Doctor doctor() {
        return new Doctor(
                new DoctorId(id),
                v,
                name,
                Specialty.valueOf(specialty),
                degree,
                experienceYears,
                about,
                address,
                languages,
                Money.of(fee, currency),
                photoUrl,
                accepting,
                addedAt);
    }
}
