package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.AppointmentId;
import org.jspecify.annotations.Nullable;

/**
 * How carrying out a decision went.
 *
 * @param obstacle what kept it from being done; null when it is done
 */
public record DecisionOutcome(
        AppointmentId appointment,
        Decision.Action action,
        @Nullable Obstacle obstacle) {

    /** What can stand in the way. Each is told to callers by the problem of the same name. */
    public enum Obstacle {
        SLOT_TAKEN,
        SLOT_NOT_OFFERED,
        PATIENT_BUSY,
        TOO_LATE,
        ALREADY_OVER,
        STALE,
        /** There is no such appointment, or the plan has room for it and nothing was to be decided. */
        NOT_FOUND
    }

    static DecisionOutcome of(Decision decision, @Nullable Obstacle obstacle) {
        return new DecisionOutcome(decision.appointment(), decision.action(), obstacle);
    }

    public boolean isDone() {
        return obstacle == null;
    }
}
