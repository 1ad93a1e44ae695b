package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.AppointmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an appointment that a new plan has no room for.
 *
 * @param version the version that was seen; about another one nothing was decided
 * @param start where it is moved to; only and always with MOVE
 * @param note for the patient
 */
public record Decision(
        AppointmentId appointment,
        long version,
        Action action,
        @Nullable Instant start,
        @Nullable String note) {

    public Decision {
        if ((action == Action.MOVE) == (start == null)) {
            throw new IllegalArgumentException("a move, and nothing else, has a start");
        }
    }

    /** What can be decided. */
    public enum Action {
        /** It takes place all the same. */
        KEEP,
        /** It goes to another time of the same doctor. */
        MOVE,
        /** It is called off, by the clinic. */
        CANCEL
    }
}
