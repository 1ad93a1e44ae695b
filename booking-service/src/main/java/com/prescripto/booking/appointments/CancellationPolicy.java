package com.prescripto.booking.appointments;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;

/**
 * What the policy agreed at booking means at a moment. Pure: shown before somebody accepts, and asked when they do. Times
 * are measured between instants, so a night on which the clocks change makes nobody late.
 */
public final class CancellationPolicy {

    private static final int ALL = 100;

    private CancellationPolicy() {}

    /**
     * Whether somebody may cancel now, and what goes back if they do.
     *
     * @param refundPercent of what was paid
     */
    public record Verdict(boolean allowed, int refundPercent) {}

    /**
     * What cancelling or moving means for the patient.
     *
     * @param freeCancellationUntil cancelling before this moment is free; a move that came later than that does not bring it
     *     back
     * @param refundNow how much of the fee goes back when the patient cancels now and has paid it
     * @param moveUntil the patient can move it before this moment
     * @param movesLeft how often the patient can still move it
     */
    public record Terms(
            Instant freeCancellationUntil,
            int lateRefundPercent,
            Money refundNow,
            int refundPercentNow,
            Instant moveUntil,
            int movesLeft) {}

    /**
     * Judges a cancellation. A patient can cancel until the visit starts; staff as long as it is not over, and then
     * everything goes back.
     */
    public static Verdict judge(Clinic.Policy policy, Instant now, Appointment appointment, Actor actor) {
        var status = appointment.statusAt(now);
        if (!status.mayBecome(AppointmentStatus.CANCELLED)) {
            return new Verdict(false, 0);
        }
        return switch (actor.role()) {
            case PATIENT ->
                new Verdict(
                        status != AppointmentStatus.ARRIVED
                                && now.isBefore(appointment.time().start()),
                        patientGets(policy, now, appointment));
            case DOCTOR, ADMIN, SYSTEM -> new Verdict(true, ALL);
            case ANONYMOUS -> new Verdict(false, 0);
        };
    }

    /** What the appointment's own policy means for its patient now. */
    public static Terms terms(Appointment appointment, Instant now) {
        var policy = appointment.policy();
        var start = appointment.time().start();
        var percent = patientGets(policy, now, appointment);
        return new Terms(
                freeUntil(policy, appointment),
                policy.lateRefundPercent(),
                appointment.visit().fee().share(percent),
                percent,
                start.minus(policy.moveUntil()),
                Math.max(0, policy.moves() - (int) appointment.movesByPatient()));
    }

    /**
     * Who is late and moves the visit stays late: else a move to next month, cancelled at once, would give everything back.
     * The clinic's moves are not the patient's doing.
     */
    private static Instant freeUntil(Clinic.Policy policy, Appointment appointment) {
        return appointment.moves().stream()
                .filter(move -> move.by() == Role.PATIENT)
                .filter(move -> !move.at().isBefore(move.from().start().minus(policy.freeCancellation())))
                .map(move -> move.from().start().minus(policy.freeCancellation()))
                .findFirst()
                .orElseGet(() -> appointment.time().start().minus(policy.freeCancellation()));
    }

    /** A hold has agreed to nothing yet, so it costs nothing to let it go. */
    private static int patientGets(Clinic.Policy policy, Instant now, Appointment appointment) {
        var early = now.isBefore(freeUntil(policy, appointment));
        return early || appointment.status() == AppointmentStatus.HELD ? ALL : policy.lateRefundPercent();
    }
}
