package com.prescripto.notification.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail about an appointment may say, as booking-service knows it at this moment. Holds names and an address:
 * never stored, never logged.
 *
 * @param version rises with every change of the appointment
 * @param time the visit's, without the doctor's buffers around it
 * @param zone the clinic's zone, in which times are shown
 * @param cancellation only when it was cancelled
 * @param lastMove only when it was ever moved
 * @param payment only when something was paid
 * @param bookedAgain whether the patient has asked for another visit with the doctor since, and still has it
 */
public record AppointmentNotice(
        String appointmentId,
        long version,
        AppointmentStatus status,
        Time time,
        ZoneId zone,
        VisitType visitType,
        Money fee,
        @Nullable Cancellation cancellation,
        @Nullable Move lastMove,
        @Nullable Payment payment,
        boolean bookedAgain,
        Doctor doctor,
        Patient patient,
        Clinic clinic) {

    /**
     * When a visit takes place.
     *
     * @param start its first moment
     * @param end exclusive
     */
    public record Time(Instant start, Instant end) {}

    /** The kind of visit, as agreed when it was booked. */
    public record VisitType(String name, Duration length, PaymentMode payment) {}

    /**
     * How it was cancelled.
     *
     * @param refundPercent how much of what was paid is paid back
     * @param ofHold whether there was no visit yet, only a hold
     */
    public record Cancellation(DoneBy by, CancellationCode code, int refundPercent, boolean ofHold) {}

    /**
     * How it came to where it is.
     *
     * @param at when it was moved: the same as the time of the event that tells of it
     * @param start when it would have begun before
     * @param doctor who would have been visited before
     */
    public record Move(DoneBy by, Instant at, Instant start, Doctor doctor) {}

    /**
     * What was paid.
     *
     * @param isKept whether the clinic has some of it
     * @param isGoingBack whether some of it has gone back, or is on its way
     */
    public record Payment(boolean isKept, boolean isGoingBack) {}

    /** Who is visited; the name carries its title ("Dr Asha Rao"). */
    public record Doctor(String id, String name, String specialty) {}

    /**
     * Who is told.
     *
     * @param wantsReminders whether they want to be reminded of visits
     * @param reminderToken for the link by which they give reminders up
     */
    public record Patient(
            String id,
            String name,
            String email,
            boolean wantsReminders,
            @Nullable String reminderToken) {}

    /** Where the visit takes place. */
    public record Clinic(String name, String address, String phone, String email) {}

    /** Whether the last move was to another time. */
    public boolean hasAnotherTime() {
        return lastMove != null && !lastMove.start.equals(time.start);
    }

    /** Whether the last move was to another doctor. */
    public boolean hasAnotherDoctor() {
        return lastMove != null && !lastMove.doctor.id.equals(doctor.id);
    }

    /** Says which appointment and how it stands, and nothing about people. */
    @Override
    public String toString() {
        return "AppointmentNotice[" + appointmentId + " v" + version + " " + status + "]";
    }
}
