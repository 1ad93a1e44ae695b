package com.prescripto.booking.schedules;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    /**
     * The plan a schedule is to have.
     *
     * @param version the version the plan was made from
     */
    public record Plan(
            long version, WeeklyHours hours, List<VisitType> visitTypes, Duration minimumNotice, int horizonDays) {}

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

    public Outcome change(DoctorId doctor, Plan plan, Actor by) {
        var before = schedules.of(doctor);
        if (before.version() != plan.version()) {
            return new Outcome.Stale();
        }
        var change = before.change(
                plan.hours(), plan.visitTypes(), plan.minimumNotice(), plan.horizonDays(), by, clock.instant());
        return schedules.save(change) ? new Outcome.Changed(change.after()) : new Outcome.Stale();
    }
}
