package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The time an appointment occupies, cut into units of five minutes of UTC: the visit for the patient, the visit and its
 * buffers for the doctor.
 * Two appointments that overlap in time, however they start, share a unit; a unique index over all claims is what makes
 * that impossible.
 */
public final class SlotClaims {

    private static final Duration UNIT = Duration.ofMinutes(5);

    private SlotClaims() {}

    /** The claims of an appointment, or none when its status claims no time. */
    public static List<String> of(Appointment appointment) {
        if (!appointment.status().claimsTime()) {
            return List.of();
        }
        var claims = new ArrayList<String>();
        claims.addAll(of(appointment.doctor(), appointment.doctorTime()));
        claims.addAll(of(appointment.patient(), appointment.time()));
        return claims;
    }

    /** A doctor's claims on a time. */
    public static List<String> of(DoctorId doctor, TimeRange time) {
        return units(time).mapToObj(unit -> "D:" + doctor.value() + ":" + unit).toList();
    }

    /** A patient's claims on a time. */
    public static List<String> of(PatientId patient, TimeRange time) {
        return units(time).mapToObj(unit -> "P:" + patient.value() + ":" + unit).toList();
    }

    private static LongStream units(TimeRange time) {
        var last = -Math.floorDiv(-time.end().toEpochMilli(), UNIT.toMillis());
        return LongStream.range(unit(time.start()), last);
    }

    private static long unit(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), UNIT.toMillis());
    }
}
