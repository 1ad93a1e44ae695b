package com.prescripto.notification.inbox;

import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import java.util.Objects;
import java.util.Optional;

/** What this service reads of a booking event's body: fields the contract requires, and only those it uses. */
sealed interface BookingEvent
        permits BookingEvent.AppointmentBooked,
                BookingEvent.AppointmentRescheduled,
                BookingEvent.AppointmentLapsed,
                BookingEvent.AppointmentCancelled,
                PaymentEvent,
                AccountEvent {

    /** The version of what changed, right after the event. */
    long version();

    /** What somebody is told, if anything. */
    Optional<Fact> tells(Envelope envelope);

    /** APPOINTMENT_BOOKED v1. */
    record AppointmentBooked(String appointmentId, long version) implements BookingEvent {
        public AppointmentBooked {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            return Optional.of(visit(NotificationKind.BOOKED, appointmentId, version, envelope));
        }
    }

    /** APPOINTMENT_RESCHEDULED v1. */
    record AppointmentRescheduled(String appointmentId, long version, String status) implements BookingEvent {
        public AppointmentRescheduled {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            // Of a hold nobody was told: who books it in the end is told its last time.
            return status.equals("HELD")
                    ? Optional.empty()
                    : Optional.of(visit(NotificationKind.RESCHEDULED, appointmentId, version, envelope));
        }
    }

    /** APPOINTMENT_LAPSED v1. */
    record AppointmentLapsed(String appointmentId, long version) implements BookingEvent {
        public AppointmentLapsed {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            return Optional.of(visit(NotificationKind.LAPSED, appointmentId, version, envelope));
        }
    }

    /** APPOINTMENT_CANCELLED v1. */
    record AppointmentCancelled(String appointmentId, long version) implements BookingEvent {
        public AppointmentCancelled {
            Objects.requireNonNull(appointmentId, "appointmentId");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            return Optional.of(visit(NotificationKind.CANCELLED, appointmentId, version, envelope));
        }
    }

    private static Fact visit(NotificationKind kind, String appointmentId, long version, Envelope envelope) {
        return Fact.ofVisit(new NotificationId(envelope.id(), kind), appointmentId, version, envelope.time());
    }
}
