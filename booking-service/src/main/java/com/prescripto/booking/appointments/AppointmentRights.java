package com.prescripto.booking.appointments;

import static com.prescripto.booking.appointments.AppointmentStatus.ARRIVED;
import static com.prescripto.booking.appointments.AppointmentStatus.BOOKED;
import static com.prescripto.booking.appointments.AppointmentStatus.HELD;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

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
        NOTE,
        PAY,
        TAKE_CASH,
        RETURN_CASH
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

    /** What the actor may do with it now, whatever is paid; what has to do with money is not among it. */
    public static Set<Action> allowed(Appointment appointment, Actor actor, Instant now) {
        return of(appointment, actor, action -> may(action, appointment, actor, now));
    }

    /**
     * What the actor may do with it now.
     *
     * @param online whether patients can pay online
     */
    public static Set<Action> allowed(
            Appointment appointment, PaymentState payment, boolean online, Actor actor, Instant now) {
        return of(
                appointment,
                actor,
                action -> !(action == Action.CONFIRM && online && hasToPay(appointment, actor))
                        && (may(action, appointment, actor, now)
                                || mayPay(action, appointment, payment, online, actor, now)));
    }

    /** Whether somebody can have it only by paying, where that can be done online. Staff may confirm it without. */
    static boolean hasToPay(Appointment appointment, Actor actor) {
        return actor.is(Role.PATIENT) && appointment.visit().payment() == PaymentMode.PREPAY && costs(appointment);
    }

    /** Whether it can be paid online at this moment, as far as the appointment goes. */
    public static boolean isPayable(Appointment appointment, Instant now) {
        var status = appointment.statusAt(now);
        return costs(appointment)
                && (status == HELD
                        || (status == BOOKED && now.isBefore(appointment.time().start())));
    }

    private static Set<Action> of(Appointment appointment, Actor actor, Predicate<Action> may) {
        var allowed = EnumSet.noneOf(Action.class);
        if (concerns(appointment, actor)) {
            Arrays.stream(Action.values()).filter(may).forEach(allowed::add);
        }
        return allowed;
    }

    /** Cash is taken once there is a visit to pay for. It goes back when it was taken by mistake, or is owed. */
    private static boolean mayPay(
            Action action, Appointment appointment, PaymentState payment, boolean online, Actor actor, Instant now) {
        return switch (action) {
            case PAY ->
                online
                        && actor.is(Role.PATIENT)
                        && isPayable(appointment, now)
                        && payment.status() != PaymentState.Status.IN_REVIEW
                        && !payment.keepsMoney();
            case TAKE_CASH ->
                isStaff(actor)
                        && isAgreed(appointment.statusAt(now))
                        && costs(appointment)
                        && payment.status() != PaymentState.Status.IN_REVIEW
                        && !payment.keepsMoney();
            case RETURN_CASH -> isStaff(actor) && payment.keepsCash() && owesCash(appointment);
            default -> false;
        };
    }

    private static boolean costs(Appointment appointment) {
        return appointment.visit().fee().amount() > 0;
    }

    private static boolean isAgreed(AppointmentStatus status) {
        return status == BOOKED || status.isAttendance();
    }

    /** The policy may say that what was paid stays here. */
    private static boolean owesCash(Appointment appointment) {
        var cancellation = appointment.cancellation();
        return cancellation == null || cancellation.refundPercent() > 0;
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
            case NOTE -> actor.is(Role.DOCTOR) && isAgreed(status);
            case PAY, TAKE_CASH, RETURN_CASH -> false;
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
