package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Role;

/** Mails that one can do without. All others (what was booked, paid, cancelled, and the account itself) always come. */
public enum OptionalMail {
    /** A visit is near. */
    REMINDERS,
    /** A doctor's visits of the day, in the morning. */
    AGENDA;

    /** Whether people of a role get them at all. */
    public boolean isFor(Role role) {
        return switch (this) {
            case REMINDERS -> role == Role.PATIENT;
            case AGENDA -> role == Role.DOCTOR;
        };
    }
}
