package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a patient to pay an order, as the provider knows it. What was given back is not part of it: see
 * {@link Refund}.
 *
 * @param id the provider's
 * @param orderId the provider's, null when it was made without an order of ours
 * @param method how, in the provider's word: card, upi, netbanking
 * @param failure why it failed, in the provider's code
 * @param at when it was begun
 */
public record Payment(
        String id,
        @Nullable String orderId,
        Status status,
        Money amount,
        @Nullable String method,
        @Nullable String failure,
        Instant at) {

    /**
     * How far it has come. A payment only ever rises: news of an earlier stage that comes late changes nothing, and a failed
     * one may still be authorized.
     */
    public enum Status {
        CREATED,
        FAILED,
        AUTHORIZED,
        CAPTURED
    }
}
