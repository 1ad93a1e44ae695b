package com.prescripto.notification.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What a mail about an appointment may say, as booking-service knows it at this moment. Holds names and an address:
 * never stored, never logged.
 *
 * @param version rises with every change of the appointment
 * @param start first moment of the visit
 * @param end end of the visit, exclusive
 * @param zone the clinic's zone, in which times are shown
 */
public record AppointmentNotice(
        String appointmentId,
        long version,
        AppointmentStatus status,
        Instant start,
        Instant end,
        ZoneId zone,
        VisitType visitType,
        Money fee,
        CancelledBy cancelledBy,
        Doctor doctor,
        Patient patient,
        Clinic clinic) {

    /** The kind of visit, as agreed when it was booked. */
    public record VisitType(String name, Duration length) {}

    /** Who is visited; the name carries its title ("Dr Asha Rao"). */
    public record Doctor(String name, String specialty) {}

    /** Who is told. */
    public record Patient(String name, String email) {}

    /** Where the visit takes place. */
    public record Clinic(String name, String address, String phone) {}

    /** Says which appointment and how it stands, and nothing about people. */
    @Override
    public String toString() {
        return "AppointmentNotice[" + appointmentId + " v" + version + " " + status + "]";
    }
}
