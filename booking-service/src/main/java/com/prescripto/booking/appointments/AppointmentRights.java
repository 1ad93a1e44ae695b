package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentStatus.ARRIVED;
import static com.prescripto.booking.appointments.AppointmentStatus.BOOKED;
import static com.prescripto.booking.appointments.AppointmentStatus.HELD;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with an appointment, and when. Shown to people and asked by the use cases: the same answer. */
public final class AppointmentRights {

    /** Clinics run ahead of their schedule, but not by days: how long before its start a visit can begin. */
    private static final Duration EARLY = Duration.ofHours(12);

    private AppointmentRights() {}

    /** What can be done with an appointment. */
    public enum Action {
        CONFIRM,
        CANCEL,
        MOVE,
        ARRIVE,
        COMPLETE,
        NO_SHOW,
        UNDO,
        NOTE
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
        if (concerns(appointment, actor)) {
            for (var action : Action.values()) {
                if (may(action, appointment, actor, now)) {
                    allowed.add(action);
                }
            }
        }
        return allowed;
    }

    private static boolean may(Action action, Appointment appointment, Actor actor, Instant now) {
        var status = appointment.statusAt(now);
        var start = appointment.time().start();
        var hasBegun = !now.isBefore(start.minus(EARLY));
        return switch (action) {
            case CONFIRM -> status == HELD;
            case CANCEL ->
                CancellationPolicy.judge(appointment.policy(), now, appointment, actor)
                        .allowed();
            case MOVE -> actor.is(Role.PATIENT) ? mayPatientMove(appointment, now) : status == BOOKED || status == HELD;
            case ARRIVE -> isStaff(actor) && status == BOOKED && hasBegun;
            case COMPLETE -> isStaff(actor) && (status == BOOKED || status == ARRIVED) && hasBegun;
            case NO_SHOW -> isStaff(actor) && status == BOOKED && !now.isBefore(start);
            case UNDO -> isStaff(actor) && appointment.mayBeUndone(now);
            case NOTE -> actor.is(Role.DOCTOR) && (status == BOOKED || status.isAttendance());
        };
    }

    private static boolean mayPatientMove(Appointment appointment, Instant now) {
        var terms = CancellationPolicy.terms(appointment, now);
        return appointment.status() == BOOKED && now.isBefore(terms.moveUntil()) && terms.movesLeft() > 0;
    }

    private static boolean isStaff(Actor actor) {
        return actor.is(Role.DOCTOR) || actor.is(Role.ADMIN);
    }
}
