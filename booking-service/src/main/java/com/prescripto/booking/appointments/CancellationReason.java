package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Actor;

/** Why an appointment ended before the visit. */
public enum CancellationReason {
    /** The patient no longer wants it. */
    BY_PATIENT,
    /** The doctor cannot make it. */
    BY_DOCTOR,
    /** The clinic calls it off. */
    BY_CLINIC;

    static CancellationReason of(Actor by) {
        return switch (by.role()) {
            case PATIENT -> BY_PATIENT;
            case DOCTOR -> BY_DOCTOR;
            case ADMIN, SYSTEM, ANONYMOUS -> BY_CLINIC;
        };
    }
}
