package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import java.time.Instant;
import java.util.List;

/**
 * Staff were shown what we know of patients.
 *
 * @param actorId the doctor or the admin
 * @param times how many answers
 * @param until when the last of them was given
 * @param more whether there were more patients or appointments than are named
 */
public record PatientRead(
        String actorId,
        AboutPatients.Shown shown,
        List<String> patientIds,
        List<String> appointmentIds,
        boolean more,
        long times,
        Instant until)
        implements DomainEvent {

    public PatientRead {
        patientIds = List.copyOf(patientIds);
        appointmentIds = List.copyOf(appointmentIds);
    }

    /** One answer. */
    public record Answer(AboutPatients.Shown shown) implements Sighting {
        @Override
        public DomainEvent event(Actor by, Seen seen) {
            return new PatientRead(
                    by.id(), shown, seen.ids("pat"), seen.ids("apt"), seen.more(), seen.times(), seen.until());
        }
    }

    @Override
    public String type() {
        return "PATIENT_READ";
    }

    @Override
    public String subject() {
        return actorId;
    }
}
