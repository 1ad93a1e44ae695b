package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Removes from a patient's record all that says who they are. One part of an erasure; the id stays. */
@Service
public class ErasePatientRecord {

    private static final int TRIES = 5;

    private final Patients patients;
    private final Clock clock;

    ErasePatientRecord(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * Makes the patient nobody in particular. Saying it again changes nothing.
     *
     * @return the patient as they are then; empty when there is none
     * @throws IllegalStateException when others keep changing it at the same time
     */
    public Optional<Patient> erase(PatientId id, Actor by) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = patients.find(id);
            var change = found.flatMap(patient -> patient.erase(by, clock.instant()));
            if (change.isEmpty()) {
                return found;
            }
            if (patients.save(change.get())) {
                return Optional.of(change.get().patient());
            }
        }
        throw new IllegalStateException(id + " keeps changing");
    }
}
