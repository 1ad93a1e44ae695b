package com.prescripto.notification.inbox;

import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.MoneyMoved.Cause;
import com.prescripto.notification.notifications.Fact;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this service reads of an event about money; its version is the bill's. */
sealed interface PaymentEvent extends BookingEvent {
    /** PAYMENT_SUCCESS v1. */
    record PaymentSucceeded(String appointmentId, long version, Amount amount, String method) implements PaymentEvent {
        public PaymentSucceeded {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(method, "method");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            var what = new NotificationId(envelope.id(), NotificationKind.PAID);
            return Optional.of(new Fact(what, appointmentId, version, envelope.time(), amount.moved(method), null));
        }
    }

    /** PAYMENT_REFUND_STARTED v1. */
    record RefundStarted(String appointmentId, long version, String paymentId, Amount amount, String reason)
            implements PaymentEvent {
        /** Most refunds are done by then, and are told as done. */
        private static final Duration GRACE = Duration.ofMinutes(10);

        public RefundStarted {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(paymentId, "paymentId");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            var money = amount.moved(reason);
            var what = refund(appointmentId, paymentId, money);
            var started = envelope.time();
            return Optional.of(new Fact(what, appointmentId, version, started, money, started.plus(GRACE)));
        }
    }

    /** PAYMENT_REFUNDED v1. */
    record Refunded(
            String appointmentId,
            long version,
            String method,
            @Nullable String paymentId,
            Amount amount,
            String reason) implements PaymentEvent {
        public Refunded {
            Objects.requireNonNull(appointmentId, "appointmentId");
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<Fact> tells(Envelope envelope) {
            return Optional.of(
                    paymentId == null || method.equals("CASH")
                            ? told(
                                    new NotificationId(envelope.id(), NotificationKind.REFUNDED),
                                    amount.moved("CASH_BACK"),
                                    envelope)
                            : told(
                                    refund(appointmentId, paymentId, amount.moved(reason)),
                                    amount.moved(reason),
                                    envelope));
        }

        private Fact told(NotificationId what, MoneyMoved money, Envelope envelope) {
            return new Fact(what, appointmentId, version, envelope.time(), money, null);
        }
    }

    /** Money as the contracts write it. */
    record Amount(long amount, Currency currency) {
        public Amount {
            Objects.requireNonNull(currency, "currency");
        }

        private MoneyMoved moved(String cause) {
            return new MoneyMoved(new Money(amount, currency), cause(cause));
        }

        private static Cause cause(String word) {
            return Arrays.stream(Cause.values())
                    .filter(cause -> cause.name().equals(word))
                    .findFirst()
                    .orElse(Cause.UNKNOWN);
        }
    }

    /** The same for the beginning of a refund, for its end, and for another attempt at it after one that failed. */
    private static NotificationId refund(String appointmentId, String paymentId, MoneyMoved money) {
        var amount = money.amount();
        return NotificationId.of(
                NotificationKind.REFUNDED,
                appointmentId,
                paymentId,
                money.cause().name(),
                amount.minor() + " " + amount.currency().getCurrencyCode());
    }
}
