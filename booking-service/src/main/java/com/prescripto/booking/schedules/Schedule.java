package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A doctor's bookable plan.
 *
 * @param version 0 for the standard plan, which is not stored
 * @param visitTypes at least one, with different ids
 * @param minimumNotice how long before its start a slot can still be booked
 * @param horizonDays how many days ahead, today included, slots are offered
 */
public record Schedule(
        DoctorId doctor,
        long version,
        WeeklyHours hours,
        List<VisitType> visitTypes,
        Duration minimumNotice,
        int horizonDays) {

    private static final Duration STANDARD_NOTICE = Duration.ofMinutes(30);
    private static final int STANDARD_HORIZON = 60;

    public Schedule {
        visitTypes = List.copyOf(visitTypes);
        if (visitTypes.isEmpty()) {
            throw new IllegalArgumentException("a schedule has at least one visit type");
        }
        var ids = new HashSet<String>();
        if (!visitTypes.stream().allMatch(visit -> ids.add(visit.id()))) {
            throw new IllegalArgumentException("visit types have different ids");
        }
        if (minimumNotice.isNegative() || horizonDays < 1) {
            throw new IllegalArgumentException("notice is not negative and the horizon at least a day");
        }
    }

    /** The plan of a doctor who has not made one. */
    public static Schedule standard(DoctorId doctor) {
        return new Schedule(
                doctor, 0, WeeklyHours.STANDARD, List.of(VisitType.CONSULTATION), STANDARD_NOTICE, STANDARD_HORIZON);
    }

    public Optional<VisitType> visitType(String id) {
        return visitTypes.stream().filter(visit -> visit.id().equals(id)).findFirst();
    }

    /** The schedule with a new plan, and the fact that it changed. */
    public Change change(
            WeeklyHours newHours, List<VisitType> newVisitTypes, Duration notice, int days, Actor by, Instant at) {
        var after = new Schedule(doctor, version + 1, newHours, newVisitTypes, notice, days);
        return new Change(after, new Fact(new Changed(doctor.value()), by, at));
    }

    /** A schedule that is to be stored, with what is to be told. */
    public record Change(Schedule after, Fact fact) {}

    /** A doctor's hours or visit types changed. */
    public record Changed(String doctorId) implements DomainEvent {
        @Override
        public String type() {
            return "SCHEDULE_CHANGED";
        }

        @Override
        public String subject() {
            return doctorId;
        }
    }
}
