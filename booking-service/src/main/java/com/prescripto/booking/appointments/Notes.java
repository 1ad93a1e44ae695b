package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;

/**
 * A doctor's private notes on an appointment. They stay with it when it goes to another doctor, who does not see them:
 * it may come back.
 *
 * @param by who wrote them, and alone may read them
 */
public record Notes(DoctorId by, String text) {

    /** What a doctor wrote does not end in a log. */
    @Override
    public String toString() {
        return "notes of " + by;
    }
}
