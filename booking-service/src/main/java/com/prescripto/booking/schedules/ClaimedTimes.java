package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which time of a doctor is taken. Schedules ask, appointments answer. */
public interface ClaimedTimes {

    /** The claimed ranges that overlap the window, by doctor; every doctor asked for is in the answer. */
    Map<DoctorId, List<TimeRange>> of(Collection<DoctorId> doctors, TimeRange window);
}
