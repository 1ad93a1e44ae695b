package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Schedules in a map. Passes the same contract as the real store. */
public final class InMemorySchedules implements Schedules {

    private final Map<DoctorId, Schedule> stored = new HashMap<>();

    @Override
    public synchronized Schedule of(DoctorId doctor) {
        return stored.getOrDefault(doctor, Schedule.standard(doctor));
    }

    @Override
    public synchronized Map<DoctorId, Schedule> of(Collection<DoctorId> doctors) {
        return doctors.stream().collect(Collectors.toMap(Function.identity(), this::of));
    }

    @Override
    public synchronized boolean save(Schedule.Change change) {
        var after = change.after();
        if (of(after.doctor()).version() != after.version() - 1) {
            return false;
        }
        stored.put(after.doctor(), after);
        return true;
    }
}
