package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.TimeRange;
import java.util.List;

/** How moving an appointment went. In every case but the first, everything is as it was. */
public sealed interface MoveOutcome {

    /** It is there, now or when the same was asked before. */
    record Moved(Appointment appointment) implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.moved(this);
        }
    }

    /** Somebody has that time; these are free and near. */
    record SlotTaken(List<TimeRange> near) implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.slotTaken(this);
        }
    }

    /** The patient has another visit then. */
    record PatientBusy() implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.patientBusy();
        }
    }

    /** The schedule does not offer it; these are free and near. */
    record NotOffered(List<TimeRange> near) implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notOffered(this);
        }
    }

    /** Somebody changed the appointment after it was seen. */
    record Stale() implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stale();
        }
    }

    /** The policy agreed at booking lets the patient no longer move it. */
    record TooLate() implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.tooLate();
        }
    }

    /** Its status does not allow it. */
    record NotAllowed(AppointmentStatus status) implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notAllowed(this);
        }
    }

    /** There is no such doctor. */
    record UnknownDoctor() implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.unknownDoctor();
        }
    }

    /** It is not the actor's, or there is no such appointment: the answer is the same. */
    record NotYours() implements MoveOutcome {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notYours();
        }
    }

    /** Handles every case. */
    interface Cases<T> {
        T moved(Moved moved);

        T slotTaken(SlotTaken slotTaken);

        T patientBusy();

        T notOffered(NotOffered notOffered);

        T stale();

        T tooLate();

        T notAllowed(NotAllowed notAllowed);

        T unknownDoctor();

        T notYours();
    }

    <T> T fold(Cases<T> cases);
}
