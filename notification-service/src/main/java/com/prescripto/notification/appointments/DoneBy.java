package com.prescripto.notification.appointments;

/** Who did something to an appointment, in booking-service's words. */
public enum DoneBy {
    PATIENT,
    DOCTOR,
    ADMIN,
    SYSTEM,
    /** Nobody said, or in a word this service does not know yet. */
    UNKNOWN
}
