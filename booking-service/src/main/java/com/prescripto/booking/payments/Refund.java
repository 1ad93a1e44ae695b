package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to the patient, as the provider knows it.
 *
 * @param id the provider's
 * @param key ours, with which it was asked for; null when somebody gave it back at the provider's own desk
 */
public record Refund(String id, String paymentId, @Nullable String key, Status status, Money amount, Instant at) {

    /** How far it has come; it only ever rises. One that failed after all is worth trying anew, whatever was said before. */
    public enum Status {
        PENDING,
        PROCESSED,
        FAILED
    }
}
