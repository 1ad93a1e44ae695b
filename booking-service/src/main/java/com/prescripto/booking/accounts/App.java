package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Role;

/** The two web apps. Each has its own session, so that one browser can be signed in to both. */
public enum App {
    PATIENT,
    STAFF;

    /** Whether accounts of a role belong here. */
    public boolean admits(Role role) {
        return switch (this) {
            case PATIENT -> role == Role.PATIENT;
            case STAFF -> role == Role.DOCTOR || role == Role.ADMIN;
        };
    }
}
