package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.ConfirmHold;
import com.prescripto.booking.appointments.ReclaimHold;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.Settling.Step;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Brings a bill and its appointment to where they belong after some news, or without any. It asks nobody: what the provider
 * has to be told stands in the bill afterwards. Whoever dies in between leaves a bill that is looked at again soon.
 */
@Service
class SettleBill {

    /** More steps than news have items, and others may be at it too. */
    private static final int STEPS = 100;

    private final Bills bills;
    private final Appointments appointments;
    private final ConfirmHold confirmHold;
    private final ReclaimHold reclaimHold;
    private final LookAgain lookAgain;
    private final Clock clock;

    SettleBill(
            Bills bills,
            Appointments appointments,
            ConfirmHold confirmHold,
            ReclaimHold reclaimHold,
            ReconcilerProperties settings,
            Clock clock) {
        this.bills = bills;
        this.appointments = appointments;
        this.confirmHold = confirmHold;
        this.reclaimHold = reclaimHold;
        this.lookAgain = new LookAgain(settings);
        this.clock = clock;
    }

    /**
     * Settles.
     *
     * @return the bill when nothing is left to do; empty when there is none
     */
    Optional<Bill> settle(AppointmentId id, News news) {
        var gone = false;
        for (int steps = 0; steps < STEPS; steps++) {
            var found = bills.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var bill = found.get();
            var appointment = appointments.find(id).orElseThrow();
            var step = Settling.next(bill, news, appointment, gone, clock.instant());
            if (step.isEmpty()) {
                return Optional.of(rest(bill, news, appointment));
            }
            gone = done(step.get(), id) || gone;
        }
        throw new IllegalStateException(id + " keeps changing");
    }

    /** Whether the time was found to be gone. A step that came too late is judged again, like any other. */
    private boolean done(Step step, AppointmentId id) {
        if (step instanceof Step.Write write) {
            bills.save(write.change());
        } else if (step instanceof Step.Confirm) {
            confirmHold.confirm(id, Actor.SYSTEM);
        } else {
            return reclaimHold.reclaim(id) == ReclaimHold.Outcome.GONE;
        }
        return false;
    }

    private Bill rest(Bill bill, News news, Appointment appointment) {
        var now = clock.instant();
        var rested = bill.unsure(Unsure.until(bill, news, now));
        bills.lookAgain(rested, lookAgain.at(rested, appointment, now).orElse(null));
        return rested;
    }
}
