package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The provider that collects money. Every method but {@link #isSigned} and {@link #terms} asks over the network: it answers
 * within seconds or throws {@link Away}.
 */
public interface PaymentGateway {

    /** An order that patients can pay once. It stays paid when its money has gone back. */
    record Order(String id, String receipt, Money amount, Instant at) {}

    /**
     * What a browser needs to open the provider's payment dialog.
     *
     * @param provider in capitals
     * @param keyId public
     * @param script address of the provider's script
     */
    record Terms(String provider, String keyId, String script) {}

    /** What a browser needs whatever it pays. */
    Terms terms();

    /**
     * Opens an order. Asking again with the same receipt gives the order that is there, and makes no second one.
     *
     * @param receipt ours, at most 40 characters
     * @throws Refused when the provider does not want it
     */
    Order open(String receipt, Money amount);

    /** Every attempt to pay an order, in the order they were begun. */
    List<Payment> paymentsOf(String orderId);

    /** One payment; empty when the provider does not know it. */
    Optional<Payment> payment(String paymentId);

    /** What was given back of a payment, whoever asked for it. */
    List<Refund> refundsOf(String paymentId);

    /**
     * Gives back a part of a payment, or all. Asking again with the same key gives the refund that is there.
     *
     * @param key ours, at least ten of [A-Za-z0-9_-]; one key for one payment and amount
     * @throws Refused when there is not so much left to give back, or the key was used for something else
     */
    Refund refund(String paymentId, Money amount, String key);

    /** Whether the provider signed that this payment belongs to this order. Compares in constant time. */
    boolean isSigned(String orderId, String paymentId, String signature);

    /** The provider cannot be asked now; whether it did what it was asked is not known. */
    class Away extends RuntimeException {

        public Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider said no, and will say it again. */
    class Refused extends RuntimeException {

        private final String code;

        public Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        /** The provider's error code. */
        public String code() {
            return code;
        }
    }
}
