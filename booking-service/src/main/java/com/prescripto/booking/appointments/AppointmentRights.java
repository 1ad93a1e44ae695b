package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with an appointment, and when. Shown to people and asked by the use cases: the same answer. */
public final class AppointmentRights {

    /** Clinics run ahead of their schedule, but not by days: how long before its start a visit can be completed. */
    private static final Duration EARLY = Duration.ofHours(12);

    private AppointmentRights() {}

    /** What can be done with an appointment. */
    public enum Action {
        CANCEL,
        COMPLETE
    }

    /** Whether this appointment concerns the actor at all. To others it does not exist. */
    public static boolean concerns(Appointment appointment, Actor actor) {
        return switch (actor.role()) {
            case PATIENT -> appointment.patient().value().equals(actor.id());
            case DOCTOR -> appointment.doctor().value().equals(actor.id());
            case ADMIN, SYSTEM -> true;
            case ANONYMOUS -> false;
        };
    }

    /** What the actor may do with it now. */
    public static Set<Action> allowed(Appointment appointment, Actor actor, Instant now) {
        var allowed = EnumSet.noneOf(Action.class);
        if (!concerns(appointment, actor)) {
            return allowed;
        }
        if (appointment.status().mayBecome(AppointmentStatus.CANCELLED) && mayStillCancel(appointment, actor, now)) {
            allowed.add(Action.CANCEL);
        }
        if (appointment.status().mayBecome(AppointmentStatus.COMPLETED) && mayComplete(appointment, actor, now)) {
            allowed.add(Action.COMPLETE);
        }
        return allowed;
    }

    private static boolean mayStillCancel(Appointment appointment, Actor actor, Instant now) {
        return switch (actor.role()) {
            case PATIENT -> now.isBefore(appointment.time().start());
            case DOCTOR, ADMIN, SYSTEM -> true;
            case ANONYMOUS -> false;
        };
    }

    private static boolean mayComplete(Appointment appointment, Actor actor, Instant now) {
        return switch (actor.role()) {
            case DOCTOR -> !now.isBefore(appointment.time().start().minus(EARLY));
            case PATIENT, ADMIN, SYSTEM, ANONYMOUS -> false;
        };
    }
}
