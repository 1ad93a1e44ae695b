package com.prescripto.booking.patients;

/** Names a patient, such as {@code pat_0193569a-1c00-7000-8000-000000000003}. */
public record PatientId(String value) {

    static final String KIND = "pat";

    @Override
    public String toString() {
        return value;
    }
}
