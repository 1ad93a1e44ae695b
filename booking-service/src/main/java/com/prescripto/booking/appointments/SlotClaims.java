package com.prescripto.booking.appointments;

import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What an appointment occupies. Its time, cut into units of five minutes of UTC: the visit for the patient, the visit and
 * its buffers for the doctor. And its {@link Tokens}.
 *
 * <p>Two appointments that overlap in time, however they start, share a unit; a unique index over all claims is what makes
 * that impossible.
 */
public final class SlotClaims {

    private static final Duration UNIT = Duration.ofMinutes(5);

    private SlotClaims() {}

    /** What a claim is on. */
    public enum Kind {
        /** A doctor's time. */
        DOCTOR,
        /** A patient's time. */
        PATIENT,
        /** One of the few holds a patient can have. */
        HOLD,
        /** One of the visits a doctor's day has room for. */
        DAY;

        /** What a claim's first letter says. */
        public static Kind of(char letter) {
            return switch (letter) {
                case 'D' -> DOCTOR;
                case 'P' -> PATIENT;
                case 'H' -> HOLD;
                case 'L' -> DAY;
                default -> throw new IllegalArgumentException("no claim begins with " + letter);
            };
        }
    }

    /** The claims of an appointment, or none when its status claims no time. */
    public static List<String> of(Appointment appointment) {
        if (!appointment.status().claimsTime()) {
            return List.of();
        }
        var claims = new ArrayList<String>();
        claims.addAll(of(appointment.doctor(), appointment.doctorTime()));
        claims.addAll(of(appointment.patient(), appointment.time()));
        var hold = appointment.tokens().hold();
        if (hold != null) {
            claims.add(hold(appointment.patient(), hold));
        }
        var day = appointment.tokens().day();
        if (day != null) {
            var date = LocalDate.ofInstant(appointment.time().start(), appointment.zone());
            claims.add(day(appointment.doctor(), date, day));
        }
        return claims;
    }

    /** The token of one of a patient's holds. */
    static String hold(PatientId patient, int number) {
        return "H:" + patient.value() + ":" + number;
    }

    /** The token of one of the visits of a doctor's day. */
    static String day(DoctorId doctor, LocalDate date, int number) {
        return "L:" + doctor.value() + ":" + date + ":" + number;
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
