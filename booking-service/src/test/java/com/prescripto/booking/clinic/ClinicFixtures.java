package com.prescripto.booking.clinic;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/** A clinic to test with. */
public final class ClinicFixtures {

    public static final AppointmentRules RULES =
            new AppointmentRules(Duration.ofMinutes(10), 2, Duration.ofMinutes(15));

    private ClinicFixtures() {}

    /** A clinic in a zone, with the standard policy, that takes rupees. */
    public static Clinic in(ZoneId zone) {
        return new Clinic(
                "Clinic", "Street", "1", "a@b.example", zone, Currency.getInstance("INR"), Clinic.Policy.STANDARD);
    }
}
