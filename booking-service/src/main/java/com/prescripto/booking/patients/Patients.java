package com.prescripto.booking.patients;

import com.prescripto.booking.kernel.Listing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All patients. */
public interface Patients {

    Optional<Patient> find(PatientId id);

    /** Those of the given ids that exist. */
    Map<PatientId, Patient> findAll(Collection<PatientId> ids);

    /**
     * Patients by name, then id.
     *
     * @return the listing's {@code next} is the {@code after} of the next search; after an unknown id comes nothing
     */
    Listing<Patient> search(PatientSearch search);

    long count();

    /** Adds a new patient; false when there is one with this id already. */
    boolean add(Patient.Change registered);

    /** Stores a change; false when somebody else was faster. */
    boolean save(Patient.Change change);
}
