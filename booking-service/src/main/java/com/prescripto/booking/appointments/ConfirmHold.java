package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Makes a hold a booking, exactly while the hold lasts. Confirming what is booked already changes nothing and is no
 * error, so asking twice is safe.
 */
@Service
public class ConfirmHold {

    private final Appointments appointments;
    private final PaymentStates payments;
    private final Clock clock;
    private final Changes changes;

    ConfirmHold(Appointments appointments, PaymentStates payments, Clock clock) {
        this.appointments = appointments;
        this.payments = payments;
        this.clock = clock;
        this.changes = new Changes(appointments, clock);
    }

    /** Confirms. A patient who can pay online has to: such a hold is not allowed to be confirmed, and stays held. */
    public ChangeOutcome confirm(AppointmentId id, Actor by) {
        var found = appointments.find(id).filter(appointment -> AppointmentRights.concerns(appointment, by));
        var booked = found.filter(appointment -> appointment.status() == AppointmentStatus.BOOKED);
        if (booked.isPresent()) {
            return new ChangeOutcome.Done(booked.get());
        }
        var unpaid = found.filter(appointment -> appointment.statusAt(clock.instant()) == AppointmentStatus.HELD)
                .filter(appointment -> payments.online() && AppointmentRights.hasToPay(appointment, by));
        return unpaid.<ChangeOutcome>map(held -> new ChangeOutcome.NotAllowed(AppointmentStatus.HELD))
                .orElseGet(() -> changes.change(
                        id, null, Action.CONFIRM, by, (appointment, now) -> appointment.confirm(by, now)));
    }
}
