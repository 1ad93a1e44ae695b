package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The appointments as they lie in the store, for those who check its promises: nothing here trusts the claims or the index
 * over them. Live is what claims time by its status; a hold, only until it ends.
 */
public interface StoredVisits {

    /**
     * A live appointment.
     *
     * @param visit the patient's time
     * @param block the doctor's time: the visit and its buffers
     */
    record Stored(AppointmentId id, DoctorId doctor, PatientId patient, TimeRange visit, TimeRange block) {

        /** Whether one doctor or one patient would have to be in two places. */
        boolean collidesWith(Stored other) {
            var doctorsTwice = doctor.equals(other.doctor) && block.overlaps(other.block);
            var patientsTwice = patient.equals(other.patient) && visit.overlaps(other.visit);
            return !id.equals(other.id) && (doctorsTwice || patientsTwice);
        }
    }

    /** The live ones whose visit starts within, in the order of their starts, read as they are asked for; to be closed. */
    Stream<Stored> live(TimeRange startsWithin, Instant now);

    /** Those of them that are live. */
    List<Stored> live(Collection<AppointmentId> ids, Instant now);

    /** How many have claims though their status claims no time. */
    long claimingWithoutBeingLive();
}
