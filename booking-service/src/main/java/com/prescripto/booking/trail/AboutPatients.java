package com.prescripto.booking.trail;

import java.util.stream.Stream;

/** An answer that tells of patients. When staff have asked for one, the trail says so. */
public interface AboutPatients {

    /** What staff look at. */
    enum Shown {
        APPOINTMENT,
        APPOINTMENTS,
        CALENDAR,
        OVERVIEW,
        PATIENTS,
        PAYMENT,
        PAYMENTS
    }

    Shown shown();

    /** Ids of the patients and the appointments it tells of; those in the request's path need not be said. */
    Stream<String> seenIds();
}
