package com.prescripto.booking.doctors.web;

import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A doctor, as the staff see them. Never sent to the public: it holds the e-mail address. */
record StaffDoctor(
        String id,
        long version,
        String name,
        String email,
        SpecialtyName specialty,
        @Nullable String photoUrl,
        String degree,
        int experienceYears,
        String about,
        String address,
        List<String> languages,
        Money fee,
        boolean acceptingPatients,
        Instant addedAt) {

    /** A specialty, with its name for people. */
    record SpecialtyName(String code, String name) {

        static SpecialtyName of(Specialty specialty) {
            return new SpecialtyName(specialty.name(), specialty.label());
        }
    }

    static StaffDoctor of(Doctor doctor, EmailAddress email) {
        return new StaffDoctor(
                doctor.id().value(),
                doctor.version(),
                doctor.name(),
                email.value(),
                SpecialtyName.of(doctor.specialty()),
                doctor.photoUrl(),
                doctor.degree(),
                doctor.experienceYears(),
                doctor.about(),
                doctor.address(),
                doctor.languages(),
                doctor.fee(),
                doctor.acceptingPatients(),
                doctor.addedAt());
    }
}
