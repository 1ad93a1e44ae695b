package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Role;

/** Why an appointment was cancelled, as the one who cancels chooses it. */
public enum CancellationCode {
    /** The patient is kept from coming. */
    CANNOT_COME,
    /** The patient is well, or was helped elsewhere. */
    NO_LONGER_NEEDED,
    /** It was never meant to be. */
    BOOKED_BY_MISTAKE,
    /** Another time would do. */
    WRONG_TIME,
    /** The doctor is ill. */
    DOCTOR_ILL,
    /** The doctor is away. */
    DOCTOR_AWAY,
    /** The clinic is closed then. */
    CLINIC_CLOSED,
    /** The patient asked the clinic to. */
    PATIENT_ASKED,
    /** The doctor's schedule no longer holds it. */
    SCHEDULE_CHANGED,
    /** None of these. */
    OTHER;

    /** Whether somebody of this role may give it as their reason. */
    public boolean isFor(Role role) {
        return switch (this) {
            case CANNOT_COME, NO_LONGER_NEEDED, BOOKED_BY_MISTAKE, WRONG_TIME -> role == Role.PATIENT;
            case DOCTOR_ILL, DOCTOR_AWAY, CLINIC_CLOSED, PATIENT_ASKED, SCHEDULE_CHANGED -> role != Role.PATIENT;
            case OTHER -> true;
        };
    }
}
