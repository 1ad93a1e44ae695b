package com.prescripto.notification.appointments;

/** Why an appointment was cancelled, in booking-service's words. */
public enum CancellationCode {
    CANNOT_COME,
    NO_LONGER_NEEDED,
    BOOKED_BY_MISTAKE,
    WRONG_TIME,
    DOCTOR_ILL,
    DOCTOR_AWAY,
    CLINIC_CLOSED,
    PATIENT_ASKED,
    SCHEDULE_CHANGED,
    OTHER,
    /** Nobody said, or in a word this service does not know yet. */
    UNKNOWN
}
