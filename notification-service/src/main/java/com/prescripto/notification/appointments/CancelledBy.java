package com.prescripto.notification.appointments;

/** Who cancelled an appointment. */
public enum CancelledBy {
    PATIENT,
    DOCTOR,
    ADMIN,
    SYSTEM,
    /** Nobody said, or in a word this service does not know yet. */
    UNKNOWN
}
