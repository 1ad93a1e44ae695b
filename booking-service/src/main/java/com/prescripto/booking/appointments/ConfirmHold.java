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
    private final Changes changes;

    ConfirmHold(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.changes = new Changes(appointments, clock);
    }

    public ChangeOutcome confirm(AppointmentId id, Actor by) {
        var booked = appointments
                .find(id)
                .filter(appointment -> AppointmentRights.concerns(appointment, by))
                .filter(appointment -> appointment.status() == AppointmentStatus.BOOKED);
        return booked.<ChangeOutcome>map(ChangeOutcome.Done::new)
                .orElseGet(() -> changes.change(
                        id, null, Action.CONFIRM, by, (appointment, now) -> appointment.confirm(by, now)));
    }
}
