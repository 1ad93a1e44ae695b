package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.Set;

/** What can happen to an appointment. The components are the data in {@code contracts/}: ids, times, money, no names. */
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

    @Override
    default String subject() {
        return appointmentId();
    }

    /** The kind of visit in an event. */
    record VisitTypeFact(String id, String name, int minutes) {}

    /** A patient has an agreed appointment. */
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
            CancellationReason reason)
            implements AppointmentEvent {
        @Override
        public String type() {
            return "APPOINTMENT_CANCELLED";
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
}
