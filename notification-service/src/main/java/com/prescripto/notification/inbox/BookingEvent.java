package com.prescripto.notification.inbox;

import com.prescripto.notification.notifications.NotificationKind;
import java.util.Objects;
import java.util.Optional;

/** What this service reads of a booking event's body: fields the contract requires, and only those it uses. */
sealed interface BookingEvent {
    String appointmentId();

    /** The appointment's version right after the event. */
    long version();

    /** What the patient is told, if anything. */
    Optional<NotificationKind> tells();

    /** APPOINTMENT_BOOKED v1. */
    record AppointmentBooked(String appointmentId, long version) implements BookingEvent {
        public AppointmentBooked {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<NotificationKind> tells() {
            return Optional.of(NotificationKind.BOOKED);
        }
    }

    /** APPOINTMENT_RESCHEDULED v1. */
    record AppointmentRescheduled(String appointmentId, long version, String status) implements BookingEvent {
        public AppointmentRescheduled {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<NotificationKind> tells() {
            // Of a hold nobody was told: who books it in the end is told its last time.
            return status.equals("HELD") ? Optional.empty() : Optional.of(NotificationKind.RESCHEDULED);
        }
    }

    /** APPOINTMENT_LAPSED v1. */
    record AppointmentLapsed(String appointmentId, long version) implements BookingEvent {
        public AppointmentLapsed {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<NotificationKind> tells() {
            return Optional.of(NotificationKind.LAPSED);
        }
    }

    /** APPOINTMENT_CANCELLED v1. */
    record AppointmentCancelled(String appointmentId, long version) implements BookingEvent {
        public AppointmentCancelled {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<NotificationKind> tells() {
            return Optional.of(NotificationKind.CANCELLED);
        }
    }
}
