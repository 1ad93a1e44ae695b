package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;

/** What comes of taking cash, or of giving it back. */
public sealed interface DeskOutcome {

    /** It is recorded; the appointment is as it was. */
    record Done(Appointment appointment) implements DeskOutcome {}

    /** There is no such appointment, as far as the actor is concerned. */
    record NotYours() implements DeskOutcome {}

    /** The visit is paid, or its money is being looked into. */
    record AlreadyPaid() implements DeskOutcome {}

    /** No cash is here that could go back. */
    record NoCash() implements DeskOutcome {}

    /** Such an appointment is not paid at the desk. */
    record NotAllowed(AppointmentStatus status) implements DeskOutcome {}

    /** One answer for each. */
    interface Cases<R> {
        R done(Done done);

        R notYours();

        R alreadyPaid();

        R noCash();

        R notAllowed(NotAllowed notAllowed);
    }

    /** The answer for this one. */
    default <R> R fold(Cases<R> cases) {
        if (this instanceof Done done) {
            return cases.done(done);
        }
        if (this instanceof AlreadyPaid) {
            return cases.alreadyPaid();
        }
        if (this instanceof NoCash) {
            return cases.noCash();
        }
        if (this instanceof NotAllowed notAllowed) {
            return cases.notAllowed(notAllowed);
        }
        return cases.notYours();
    }
}
