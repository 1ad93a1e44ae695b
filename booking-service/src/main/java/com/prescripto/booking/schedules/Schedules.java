package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import java.util.Collection;
import java.util.Map;

/** The schedules of all doctors. A doctor without a stored one has the standard schedule. */
public interface Schedules {

    /** The doctor's schedule, stored or standard. */
    Schedule of(DoctorId doctor);

    /** The schedules of some doctors, one each. */
    Map<DoctorId, Schedule> of(Collection<DoctorId> doctors);

    /**
     * Stores a changed schedule if nobody was faster.
     *
     * @return false when the stored version is not the one before
     */
    boolean save(Schedule.Change change);
}
