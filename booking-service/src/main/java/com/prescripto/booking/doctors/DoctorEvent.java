package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param changes what fields were and are that say nothing in words; absent in events of before it was told
     */
    record Changed(
            String doctorId,
            List<String> changed,
            boolean acceptingPatients,
            @Nullable List<FieldChange> changes) implements DoctorEvent {

        public Changed {
            changed = List.copyOf(changed);
            changes = changes == null ? null : List.copyOf(changes);
        }

        @Override
        public String type() {
            return "DOCTOR_CHANGED";
        }
    }
}
