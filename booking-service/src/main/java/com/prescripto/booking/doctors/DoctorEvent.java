package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.DomainEvent;
import java.util.List;

/** What can happen to a doctor's record. Tells ids and field names, never what the fields say. */
public sealed interface DoctorEvent extends DomainEvent {

    String doctorId();

    @Override
    default String subject() {
        return doctorId();
    }

    /** A doctor was added to the clinic. */
    record Added(String doctorId, String specialty, boolean acceptingPatients) implements DoctorEvent {
        @Override
        public String type() {
            return "DOCTOR_ADDED";
        }
    }

    /**
     * The profile, or the readiness to accept patients, changed.
     *
     * @param changed names of the fields, at least one
     * @param acceptingPatients as it is now
     */
    record Changed(String doctorId, List<String> changed, boolean acceptingPatients) implements DoctorEvent {

        public Changed {
            changed = List.copyOf(changed);
        }

        @Override
        public String type() {
            return "DOCTOR_CHANGED";
        }
    }
}
