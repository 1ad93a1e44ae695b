package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Records what came of a visit: the patient arrived, the visit took place, nobody came; and takes that back. */
@Service
public class RecordAttendance {

    private final Changes changes;
    private final Duration undoFor;

    RecordAttendance(Appointments appointments, AppointmentRules rules, Clock clock) {
        this.changes = new Changes(appointments, clock);
        this.undoFor = rules.undoFor();
    }

    public ChangeOutcome arrive(AppointmentId id, Actor by) {
        return changes.change(id, null, Action.ARRIVE, by, (found, now) -> found.arrive(undoFor, by, now));
    }

    public ChangeOutcome complete(AppointmentId id, Actor by) {
        return changes.change(id, null, Action.COMPLETE, by, (found, now) -> found.complete(undoFor, by, now));
    }

    public ChangeOutcome noShow(AppointmentId id, Actor by) {
        return changes.change(id, null, Action.NO_SHOW, by, (found, now) -> found.miss(undoFor, by, now));
    }

    /** Takes back what was recorded last: the status is the one before it. */
    public ChangeOutcome undo(AppointmentId id, Actor by) {
        return changes.change(id, null, Action.UNDO, by, (found, now) -> found.undo(by, now));
    }
}
