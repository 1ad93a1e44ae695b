package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes an appointment that is there: whoever is faster wins, and the other judges again what came of it. */
final class Changes {

    private static final int TRIES = 5;

    private final Appointments appointments;
    private final Clock clock;

    Changes(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** One change of an appointment. */
    @FunctionalInterface
    interface Transition {
        Appointment.Change of(Appointment appointment, Instant now);
    }

    /**
     * Does it when the actor may.
     *
     * @param version the one the actor has seen, or null when any will do
     */
    ChangeOutcome change(AppointmentId id, @Nullable Long version, Action action, Actor by, Transition transition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
            if (found.isEmpty()) {
                return new ChangeOutcome.NotYours();
            }
            var now = clock.instant();
            var appointment = found.get();
            if (!AppointmentRights.allowed(appointment, by, now).contains(action)) {
                return new ChangeOutcome.NotAllowed(appointment.statusAt(now));
            }
            if (version != null && version != appointment.version()) {
                return new ChangeOutcome.Stale();
            }
            var change = transition.of(appointment, now);
            if (appointments.save(change)) {
                return new ChangeOutcome.Done(change.after());
            }
            // Somebody was faster: look at what they made of it and judge again.
        }
        throw new IllegalStateException(id + " keeps changing");
    }
}
