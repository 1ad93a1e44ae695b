package com.prescripto.booking.appointments;

import java.time.Clock;

/** Checks to test with. */
public final class InvariantFixtures {

    private InvariantFixtures() {}

    public static CheckInvariants checking(StoredVisits stored, Clock clock) {
        return new CheckInvariants(stored, clock);
    }
}
