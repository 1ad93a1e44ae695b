package com.prescripto.booking.patients;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All patients. */
public interface Patients {

    Optional<Patient> find(PatientId id);

    /** Those of the given ids that exist. */
    Map<PatientId, Patient> findAll(Collection<PatientId> ids);

    long count();

    /** Adds a new patient; false when there is one with this id already. */
    boolean add(Patient.Change registered);

    /** Stores a change; false when somebody else was faster. */
    boolean save(Patient.Change change);
}
