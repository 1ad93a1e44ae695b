package com.prescripto.booking.patients;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a patient, such as {@code pat_0193569a-1c00-7000-8000-000000000003}. */
public record PatientId(String value) {

    static final String KIND = "pat";

    /** The id of who registers under an idempotency key: registering again names the same patient. */
    static PatientId of(String idempotencyKey) {
        var name = ("registration/" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        return new PatientId(KIND + "_" + UUID.nameUUIDFromBytes(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
