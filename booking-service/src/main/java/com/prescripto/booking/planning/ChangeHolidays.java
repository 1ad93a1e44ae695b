package com.prescripto.booking.planning;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.Holiday;
import com.prescripto.booking.schedules.Holidays;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gives the clinic new holidays, in the same way as {@link ChangePlan} gives a doctor a plan. */
@Service
public class ChangeHolidays {

    private final ClinicHolidays holidays;
    private final FindAffected findAffected;
    private final CarryOut carryOut;
    private final Clock clock;

    ChangeHolidays(ClinicHolidays holidays, FindAffected findAffected, CarryOut carryOut, Clock clock) {
        this.holidays = holidays;
        this.findAffected = findAffected;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /**
     * Stores the list if nobody changed it since, and carries out the decisions.
     *
     * @param version the version the list was made from
     */
    public ChangeOfPlan<Holidays> change(long version, List<Holiday> items, List<Decision> decisions, Actor by) {
        var before = holidays.current();
        if (before.version() != version) {
            return new ChangeOfPlan.Stale<>();
        }
        var change = before.change(items, by, clock.instant());
        var affected = findAffected.byHolidays(before, change.after());
        var undecided = CarryOut.undecided(affected, decisions);
        if (!undecided.isEmpty()) {
            return new ChangeOfPlan.Undecided<>(undecided);
        }
        if (!holidays.save(change)) {
            return new ChangeOfPlan.Stale<>();
        }
        return new ChangeOfPlan.Changed<>(change.after(), carryOut.all(decisions, affected, by));
    }
}
