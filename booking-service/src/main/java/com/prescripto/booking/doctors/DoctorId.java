package com.prescripto.booking.doctors;

/** Names a doctor, such as {@code doc_0193569a-1c00-7000-8000-000000000002}. */
public record DoctorId(String value) {

    static final String KIND = "doc";

    @Override
    public String toString() {
        return value;
    }
}
