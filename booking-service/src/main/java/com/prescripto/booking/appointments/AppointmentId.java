package com.prescripto.booking.appointments;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names an appointment, such as {@code apt_0193569a-1c00-7000-8000-000000000001}. */
public record AppointmentId(String value) {

    static final String KIND = "apt";

    /**
     * The id of what a patient asks for under an idempotency key: the same key of the same patient names the same
     * appointment, so asking twice cannot book twice.
     */
    static AppointmentId of(String patient, String idempotencyKey) {
        var name = (patient + "/" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        return new AppointmentId(KIND + "_" + UUID.nameUUIDFromBytes(name));
    }

    @Override
    public String toString() {
        return value;
    }
}
