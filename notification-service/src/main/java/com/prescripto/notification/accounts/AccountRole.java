package com.prescripto.notification.accounts;

/** As what an account's holder signs in, in booking-service's words. */
public enum AccountRole {
    PATIENT,
    DOCTOR,
    ADMIN,
    /** A word this service does not know yet: somebody of the clinic, as patients are known. */
    UNKNOWN;

    /** Whether they sign in where patients do. */
    public boolean isPatient() {
        return this == PATIENT;
    }
}
