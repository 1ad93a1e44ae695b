package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Records cash at the desk: taken for a visit, or given back because it was taken by mistake or is owed after a
 * cancellation. When somebody pays online at the same time one of the two is first, and settling gives the other back.
 */
@Service
public class TakeCash {

    private static final int TRIES = 5;

    private final Appointments appointments;
    private final Bills bills;
    private final Clock clock;

    TakeCash(Appointments appointments, Bills bills, Clock clock) {
        this.appointments = appointments;
        this.bills = bills;
        this.clock = clock;
    }

    /** One change of a bill; what must be so for it was looked at before. */
    @FunctionalInterface
    private interface Transition {
        Bill.Change of(Appointment appointment, Bill bill, Instant now);
    }

    /** Takes the whole fee. */
    public DeskOutcome take(AppointmentId id, Actor by) {
        return change(
                id,
                by,
                Action.TAKE_CASH,
                (appointment, bill) -> bill.state().keepsMoney()
                                || bill.keeps()
                                || !bill.inQuarantine().isEmpty()
                        ? new DeskOutcome.AlreadyPaid()
                        : new DeskOutcome.NotAllowed(appointment.statusAt(clock.instant())),
                (appointment, bill, now) -> bill.takeCash(appointment.visit().fee(), by, now));
    }

    /** Gives back what is owed after a cancellation; all of it when the visit was not cancelled. */
    public DeskOutcome giveBack(AppointmentId id, @Nullable String note, Actor by) {
        return change(
                id,
                by,
                Action.RETURN_CASH,
                (appointment, bill) -> bill.cashHere().isEmpty()
                        ? new DeskOutcome.NoCash()
                        : new DeskOutcome.NotAllowed(appointment.statusAt(clock.instant())),
                (appointment, bill, now) -> {
                    var here = bill.cashHere().orElseThrow().amount();
                    var cancellation = appointment.cancellation();
                    return cancellation == null
                            ? bill.returnCash(here, RefundReason.BY_CLINIC, note, by, now)
                            : bill.returnCash(
                                    here.share(cancellation.refundPercent()), RefundReason.POLICY, note, by, now);
                });
    }

    private DeskOutcome change(
            AppointmentId id,
            Actor by,
            Action action,
            BiFunction<Appointment, Bill, DeskOutcome> refusal,
            Transition transition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
            if (found.isEmpty()) {
                return new DeskOutcome.NotYours();
            }
            var now = clock.instant();
            var appointment = found.get();
            var bill = bills.find(id).orElseGet(() -> Bill.blank(appointment));
            if (!AppointmentRights.allowed(appointment, bill.state(), false, by, now)
                            .contains(action)
                    || (action == Action.TAKE_CASH && bill.keeps())) {
                return refusal.apply(appointment, bill);
            }
            if (bills.save(transition.of(appointment, bill, now))) {
                return new DeskOutcome.Done(appointment);
            }
            // Somebody was faster, a payment perhaps: look at what came of it and judge again.
        }
        throw new IllegalStateException("the bill of " + id + " keeps changing");
    }
}
