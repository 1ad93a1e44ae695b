package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.DomainEvent;
import java.util.List;

/** What can happen to a patient's record. Tells ids and field names, never what the fields say. */
public sealed interface PatientEvent extends DomainEvent {

    String patientId();

    @Override
    default String subject() {
        return patientId();
    }

    /** Somebody registered as a patient. */
    record Registered(String patientId) implements PatientEvent {
        @Override
        public String type() {
            return "PATIENT_REGISTERED";
        }
    }

    /**
     * The profile changed.
     *
     * @param changed names of the fields, at least one
     */
    record Changed(String patientId, List<String> changed) implements PatientEvent {

        public Changed {
            changed = List.copyOf(changed);
        }

        @Override
        public String type() {
            return "PATIENT_CHANGED";
        }
    }

    /** All that says who the patient was has been removed; the id stays, and means nobody any more. */
    record Erased(String patientId) implements PatientEvent {
        @Override
        public String type() {
            return "PATIENT_ERASED";
        }
    }
}
