package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Cancels or completes an appointment: the only door for patients, doctors and admins alike, the actor carries the
 * difference. A cancelled appointment gives its time back with the same write.
 */
@Service
public class EndAppointment {

    private static final int TRIES = 5;

    private final Appointments appointments;
    private final Clock clock;

    EndAppointment(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        /** It is done. */
        record Done(Appointment appointment) implements Outcome {}

        /** It is not the actor's, or there is no such appointment: the answer is the same. */
        record NotYours() implements Outcome {}

        /** Its status or the time no longer allows it, or not yet. */
        record NotAllowed(AppointmentStatus status) implements Outcome {}

        default <T> T fold(Function<Done, T> done, Supplier<T> notYours, Function<NotAllowed, T> notAllowed) {
            if (this instanceof Done yes) {
                return done.apply(yes);
            }
            return this instanceof NotAllowed no ? notAllowed.apply(no) : notYours.get();
        }
    }

    public Outcome cancel(AppointmentId id, Actor by) {
        return change(id, by, Action.CANCEL, (appointment, now) -> appointment.cancel(by, now));
    }

    public Outcome complete(AppointmentId id, Actor by) {
        return change(id, by, Action.COMPLETE, (appointment, now) -> appointment.complete(by, now));
    }

    private Outcome change(AppointmentId id, Actor by, Action action, Transition transition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
            if (found.isEmpty()) {
                return new Outcome.NotYours();
            }
            var now = clock.instant();
            var appointment = found.get();
            if (!AppointmentRights.allowed(appointment, by, now).contains(action)) {
                return new Outcome.NotAllowed(appointment.status());
            }
            var change = transition.of(appointment, now);
            if (appointments.save(change)) {
                return new Outcome.Done(change.after());
            }
            // Somebody was faster: look at what they made of it and judge again.
        }
        throw new IllegalStateException(id + " keeps changing");
    }

    @FunctionalInterface
    private interface Transition {
        Appointment.Change of(Appointment appointment, Instant now);
    }
}
