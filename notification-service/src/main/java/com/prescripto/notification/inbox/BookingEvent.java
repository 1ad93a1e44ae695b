package com.prescripto.notification.inbox;

import com.prescripto.notification.notifications.NotificationKind;
import java.util.Objects;

/** What this service reads of a booking event's body: fields the contract requires, and only those it uses. */
sealed interface BookingEvent {
    String appointmentId();

    /** The appointment's version right after the event. */
    long version();

    /** What the patient is told. */
    NotificationKind tells();

    /** APPOINTMENT_BOOKED v1. */
    record AppointmentBooked(String appointmentId, long version) implements BookingEvent {
        public AppointmentBooked {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public NotificationKind tells() {
            return NotificationKind.BOOKED;
        }
    }

    /** APPOINTMENT_CANCELLED v1. */
    record AppointmentCancelled(String appointmentId, long version) implements BookingEvent {
        public AppointmentCancelled {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public NotificationKind tells() {
            return NotificationKind.CANCELLED;
        }
    }
}
