package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time an appointment was moved.
 *
 * @param note why staff moved it, in their words
 */
public record Move(
        Place from, Place to, Role by, Instant at, @Nullable String note) {

    /** When, with whom and for what kind of visit. */
    public record Place(Instant start, DoctorId doctor, String visitType) {}
}
