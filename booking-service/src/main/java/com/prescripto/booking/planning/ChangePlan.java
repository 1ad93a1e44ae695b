package com.prescripto.booking.planning;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Gives a doctor a new plan, once something is decided for every appointment it has no room for. The plan is stored first
 * and the decisions follow; a crash in between leaves appointments that show among the orphans, never a plan half made.
 */
@Service
public class ChangePlan {

    private final Schedules schedules;
    private final FindAffected findAffected;
    private final CarryOut carryOut;
    private final Clock clock;

    ChangePlan(Schedules schedules, FindAffected findAffected, CarryOut carryOut, Clock clock) {
        this.schedules = schedules;
        this.findAffected = findAffected;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /**
     * Stores the plan if nobody changed the schedule since, and carries out the decisions.
     *
     * @param version the version the plan was made from
     */
    public ChangeOfPlan<Schedule> change(DoctorId doctor, long version, Plan plan, List<Decision> decisions, Actor by) {
        var before = schedules.of(doctor);
        if (before.version() != version) {
            return new ChangeOfPlan.Stale<>();
        }
        // Looked at now and not when it was shown: what was booked in between needs a decision as well.
        var affected = findAffected.byPlan(before, plan);
        var undecided = CarryOut.undecided(affected, decisions);
        if (!undecided.isEmpty()) {
            return new ChangeOfPlan.Undecided<>(undecided);
        }
        var change = before.change(plan, by, clock.instant());
        if (!schedules.save(change)) {
            return new ChangeOfPlan.Stale<>();
        }
        return new ChangeOfPlan.Changed<>(change.after(), carryOut.all(decisions, affected, by));
    }
}
