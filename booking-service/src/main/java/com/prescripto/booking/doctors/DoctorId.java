package com.prescripto.booking.doctors;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a doctor, such as {@code doc_0193569a-1c00-7000-8000-000000000002}. */
public record DoctorId(String value) {

    static final String KIND = "doc";

    /** The id of whom an admin adds under an idempotency key: adding again names the same doctor. */
    static DoctorId of(String admin, String idempotencyKey) {
        var name = (admin + "/" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        return new DoctorId(KIND + "_" + UUID.nameUUIDFromBytes(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
