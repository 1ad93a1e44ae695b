package com.prescripto.notification.inbox;

import static java.util.Map.entry;

import com.prescripto.notification.inbox.AccountEvent.AccountOpened;
import com.prescripto.notification.inbox.AccountEvent.ConfirmationRequested;
import com.prescripto.notification.inbox.AccountEvent.PasswordChanged;
import com.prescripto.notification.inbox.AccountEvent.ResetRequested;
import com.prescripto.notification.inbox.BookingEvent.AppointmentBooked;
import com.prescripto.notification.inbox.BookingEvent.AppointmentCancelled;
import com.prescripto.notification.inbox.BookingEvent.AppointmentLapsed;
import com.prescripto.notification.inbox.BookingEvent.AppointmentRescheduled;
import com.prescripto.notification.inbox.PaymentEvent.PaymentSucceeded;
import com.prescripto.notification.inbox.PaymentEvent.RefundStarted;
import com.prescripto.notification.inbox.PaymentEvent.Refunded;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Tells what a message from booking-service is. A tolerant reader: what it does not know, it does not mind. */
@Component
class BookingEventReader {
    /** What somebody is told about, by type and version of the contract. */
    private static final Map<String, Map<Integer, Class<? extends BookingEvent>>> OURS = Map.ofEntries(
            entry("APPOINTMENT_BOOKED", Map.of(1, AppointmentBooked.class)),
            entry("APPOINTMENT_RESCHEDULED", Map.of(1, AppointmentRescheduled.class)),
            entry("APPOINTMENT_CANCELLED", Map.of(1, AppointmentCancelled.class)),
            entry("APPOINTMENT_LAPSED", Map.of(1, AppointmentLapsed.class)),
            entry("PAYMENT_SUCCESS", Map.of(1, PaymentSucceeded.class)),
            entry("PAYMENT_REFUND_STARTED", Map.of(1, RefundStarted.class)),
            entry("PAYMENT_REFUNDED", Map.of(1, Refunded.class)),
            entry("ACCOUNT_OPENED", Map.of(1, AccountOpened.class)),
            entry("ADDRESS_CONFIRMATION_REQUESTED", Map.of(1, ConfirmationRequested.class)),
            entry("PASSWORD_RESET_REQUESTED", Map.of(1, ResetRequested.class)),
            entry("PASSWORD_CHANGED", Map.of(1, PasswordChanged.class)));

    private final JsonMapper json;

    BookingEventReader(JsonMapper json) {
        this.json = json;
    }

    Reading read(Message message) {
        try {
            var envelope = Envelope.of(message.getMessageProperties());
            var versions = OURS.get(envelope.type());
            return versions == null
                    ? new Reading.NotOurs()
                    : new Reading.Event(envelope, body(message.getBody(), versions.get(envelope.version())));
        } catch (NotAnEvent refused) {
            return new Reading.Unreadable(refused.why());
        }
    }

    private BookingEvent body(byte[] body, @Nullable Class<? extends BookingEvent> shape) throws NotAnEvent {
        if (shape == null) {
            throw new NotAnEvent("this version of its type is not known here");
        }
        try {
            var event = json.readValue(body, shape);
            if (event != null) { // the JSON value null is read as no object at all
                return event;
            }
        } catch (JacksonException malformed) {
            // said below
        }
        throw new NotAnEvent("the body does not keep its contract");
    }
}
