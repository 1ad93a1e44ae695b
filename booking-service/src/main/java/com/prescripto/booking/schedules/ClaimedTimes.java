package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which time of a doctor is taken. Schedules ask, appointments answer. */
public interface ClaimedTimes {

    /**
     * What an appointment takes.
     *
     * @param visit the patient's time
     * @param block the doctor's: the visit and its buffers
     */
    record Claimed(TimeRange visit, TimeRange block) {}

    /**
     * What is claimed now of the window, by doctor; every doctor asked for is in the answer. A hold that has run out claims
     * nothing.
     *
     * @param moving id of an appointment that does not count, as it would give its time back; or null
     */
    Map<DoctorId, List<Claimed>> of(Collection<DoctorId> doctors, TimeRange window, @Nullable String moving);

    /** The same with every appointment counting. */
    default Map<DoctorId, List<Claimed>> of(Collection<DoctorId> doctors, TimeRange window) {
        return of(doctors, window, null);
    }
}
