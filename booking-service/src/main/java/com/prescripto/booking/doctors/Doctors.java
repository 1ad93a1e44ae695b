package com.prescripto.booking.doctors;

import com.prescripto.booking.kernel.Listing;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All doctors. */
public interface Doctors {

    Optional<Doctor> find(DoctorId id);

    /** Those of the given ids that exist. */
    Map<DoctorId, Doctor> findAll(Collection<DoctorId> ids);

    /**
     * Doctors by name, then id.
     *
     * @return the listing's {@code next} is the {@code after} of the next search; after an unknown id comes nothing
     */
    Listing<Doctor> search(DoctorSearch search);

    /** How many there are of each specialty; every specialty is a key. */
    Map<Specialty, Long> countBySpecialty();

    /** How many speak each language; every language that somebody speaks is a key. */
    Map<String, Long> countByLanguage();

    long count();

    /** Adds a new doctor; false when there is one with this id already. */
    boolean add(Doctor.Change added);

    /** Stores a change; false when somebody else was faster. */
    boolean save(Doctor.Change change);
}
