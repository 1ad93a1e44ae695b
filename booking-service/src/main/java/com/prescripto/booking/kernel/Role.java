package com.prescripto.booking.kernel;

/** As what somebody acts. */
public enum Role {
    /** Somebody who books visits for themselves. */
    PATIENT,
    /** Somebody who can be booked. */
    DOCTOR,
    /** Runs the clinic. */
    ADMIN,
    /** The service itself: timers and repairs. */
    SYSTEM,
    /** Nobody we know. */
    ANONYMOUS
}
