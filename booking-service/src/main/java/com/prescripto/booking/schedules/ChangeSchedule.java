package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Gives a doctor a new plan. Appointments that are already booked stay as they are. */
@Service
public class ChangeSchedule {

    private final Schedules schedules;
    private final Clock clock;

    ChangeSchedule(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        /** It is stored. */
        record Changed(Schedule schedule) implements Outcome {}

        /** Somebody changed the schedule after the plan was begun. */
        record Stale() implements Outcome {}

        default <T> T fold(Function<Changed, T> changed, Supplier<T> stale) {
            return this instanceof Changed done ? changed.apply(done) : stale.get();
        }
    }

    /**
     * Stores the plan if nobody changed the schedule since.
     *
     * @param version the version the plan was made from
     */
    public Outcome change(DoctorId doctor, long version, Plan plan, Actor by) {
        var before = schedules.of(doctor);
        if (before.version() != version) {
            return new Outcome.Stale();
        }
        var change = before.change(plan, by, clock.instant());
        return schedules.save(change) ? new Outcome.Changed(change.after()) : new Outcome.Stale();
    }
}
