package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Doctors to test with. */
public final class DoctorFixtures {

    private DoctorFixtures() {}

    /** Adds a doctor nobody else knows, who accepts patients. */
    public static Doctor added(Doctors doctors, Instant now) {
        var profile = new Doctor.Profile(
                "Asha Rao",
                Specialty.DERMATOLOGY,
                "MD",
                12,
                "Skin and hair.",
                "Room 4",
                List.of("English"),
                Money.of(60_000, "INR"));
        var change = Doctor.add(new DoctorId(DoctorId.KIND + "_" + UUID.randomUUID()), profile, Actor.SYSTEM, now);
        doctors.add(change);
        return change.doctor();
    }
}
