package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to an appointment. The components are the data in {@code contracts/}: ids, times, money; no names, no
 * reasons for a visit and no notes.
 */
public sealed interface AppointmentEvent extends DomainEvent {

    /** The appointment it happened to. */
    String appointmentId();

    /** Whose time it takes, or took. */
    String doctorId();

    /** Who comes, or was to come. */
    String patientId();

    /** Every doctor whose appointments it changes. */
    default Set<String> doctorsConcerned() {
        return Set.of(doctorId());
    }

    /** Its version after it happened. */
    long version();

    @Override
    default String subject() {
        return appointmentId();
    }

    /** The kind of visit in an event. */
    record VisitTypeFact(String id, String name, int minutes) {}

    /** Where an appointment was before it was moved. */
    record PlaceFact(String doctorId, Instant start, Instant end) {}

    /** A patient holds a time for some minutes. */
    record Held(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version,
            Instant heldUntil)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_HELD";
        }
    }

    /** A patient has an agreed appointment: booked at once, or a hold that was confirmed. */
    record Booked(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_BOOKED";
        }
    }

    /** The appointment was moved as one act; all but {@code from} says how it is now. */
    record Rescheduled(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version,
            PlaceFact from,
            String movedBy)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_RESCHEDULED";
        }

        @Override
        public Set<String> doctorsConcerned() {
            return doctorId.equals(from.doctorId()) ? Set.of(doctorId) : Set.of(doctorId, from.doctorId());
        }
    }

    /** The appointment ended before the visit; its time is free again. */
    record Cancelled(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version,
            String cancelledBy,
            CancellationReason reason,
            @Nullable CancellationCode code,
            @Nullable Integer refundPercent)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_CANCELLED";
        }
    }

    /** A hold's time ran out; what it held is free again. */
    record Lapsed(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_LAPSED";
        }
    }

    /** The doctor changed the private notes; what they say is not told. */
    record Noted(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_NOTED";
        }
    }

    /** The patient is there. */
    record Arrived(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_ARRIVED";
        }
    }

    /** The visit took place. */
    record Completed(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_COMPLETED";
        }
    }

    /** The patient did not come. */
    record NoShow(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_NO_SHOW";
        }
    }

    /** What was recorded last was a mistake; the status is the one before it. */
    record Undone(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_ATTENDANCE_UNDONE";
        }
    }

    /** What people wrote about it was removed, as its patient is to be forgotten. */
    record Erased(
            String appointmentId,
            String doctorId,
            String patientId,
            Instant start,
            Instant end,
            String zone,
            VisitTypeFact visitType,
            Money fee,
            AppointmentStatus status,
            long version)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_ERASED";
        }
    }
}
