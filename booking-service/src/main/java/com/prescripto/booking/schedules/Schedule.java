package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A doctor's bookable plan.
 *
 * @param version 0 for the standard plan, which is not stored
 */
public record Schedule(DoctorId doctor, long version, Plan plan) {

    /** The schedule of a doctor who has not made a plan. */
    public static Schedule standard(DoctorId doctor) {
        return new Schedule(doctor, 0, Plan.STANDARD);
    }

    /** What can be booked; at least one, with different ids. */
    public List<VisitType> visitTypes() {
        return plan.visitTypes();
    }

    public Optional<VisitType> visitType(String id) {
        return plan.visitType(id);
    }

    /** How many appointments a day has at most; null for no limit. */
    public @Nullable Integer dailyLimit() {
        return plan.dailyLimit();
    }

    /** The schedule with a new plan, and the fact that it changed. */
    public Change change(Plan to, Actor by, Instant at) {
        var event = new Changed(doctor.value(), PlanChanges.between(plan, to));
        return new Change(new Schedule(doctor, version + 1, to), new Fact(event, by, at));
    }

    /** A schedule that is to be stored, with what is to be told. */
    public record Change(Schedule after, Fact fact) {}

    /**
     * A doctor's hours, leave or visit types changed.
     *
     * @param changes what they were and are; absent in events of before it was told
     */
    public record Changed(String doctorId, @Nullable List<FieldChange> changes) implements DomainEvent {

        public Changed {
            changes = changes == null ? null : List.copyOf(changes);
        }

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
