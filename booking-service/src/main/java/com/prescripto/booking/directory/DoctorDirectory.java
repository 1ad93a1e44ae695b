package com.prescripto.booking.directory;

import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Listing;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds doctors for the public: who they are, what they cost and when they are free next. */
@Service
public class DoctorDirectory {

    private static final int SOONEST = 3;

    private final Doctors doctors;
    private final Schedules schedules;
    private final FindSlots findSlots;

    DoctorDirectory(Doctors doctors, Schedules schedules, FindSlots findSlots) {
        this.doctors = doctors;
        this.schedules = schedules;
        this.findSlots = findSlots;
    }

    /** A doctor with the plan and the next free times. */
    public record Entry(Doctor doctor, Schedule schedule, List<TimeRange> soonest) {}

    public Listing<Entry> search(DoctorSearch search) {
        var found = doctors.search(search);
        return new Listing<>(entries(found.items()), found.next());
    }

    public Optional<Entry> find(DoctorId id) {
        return doctors.find(id).map(doctor -> entries(List.of(doctor)).get(0));
    }

    private List<Entry> entries(List<Doctor> found) {
        var plans = schedules.of(found.stream().map(Doctor::id).toList());
        var soonest = findSlots.soonest(found, SOONEST);
        return found.stream().map(doctor -> entry(doctor, plans, soonest)).toList();
    }

    private static Entry entry(Doctor doctor, Map<DoctorId, Schedule> plans, Map<DoctorId, List<TimeRange>> soonest) {
        return new Entry(
                doctor,
                plans.getOrDefault(doctor.id(), Schedule.standard(doctor.id())),
                soonest.getOrDefault(doctor.id(), List.of()));
    }
}
