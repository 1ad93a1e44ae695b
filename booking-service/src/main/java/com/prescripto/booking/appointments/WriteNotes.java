package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Writes a doctor's private notes on an appointment. Only that doctor gets them back; no event carries them. */
@Service
public class WriteNotes {

    private final Changes changes;

    WriteNotes(Appointments appointments, Clock clock) {
        this.changes = new Changes(appointments, clock);
    }

    /**
     * Replaces the notes.
     *
     * @param text empty to remove them
     * @param version the one the text was written on: notes of another tab are not overwritten unseen
     */
    public ChangeOutcome write(AppointmentId id, String text, long version, Actor by) {
        return changes.change(id, version, Action.NOTE, by, (found, now) -> found.note(text, by, now));
    }
}
