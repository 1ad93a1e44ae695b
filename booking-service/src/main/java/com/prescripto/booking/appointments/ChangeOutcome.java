package com.prescripto.booking.appointments;

/** How changing an appointment went. */
public sealed interface ChangeOutcome {

    /** It is done, now or before. */
    record Done(Appointment appointment) implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.done(this);
        }
    }

    /** It is not the actor's, or there is no such appointment: the answer is the same. */
    record NotYours() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notYours();
        }
    }

    /** Its status, the time or the actor's role does not allow it, or not yet. */
    record NotAllowed(AppointmentStatus status) implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed(this);
        }
    }

    /** Somebody changed it after the actor had seen it. */
    record Stale() implements ChangeOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stale();
        }
    }

    /** Handles every case. */
    interface Cases<T> {
        T done(Done done);

        T notYours();

        T notAllowed(NotAllowed notAllowed);

        T stale();
    }

    <T> T fold(Cases<T> cases);
}
