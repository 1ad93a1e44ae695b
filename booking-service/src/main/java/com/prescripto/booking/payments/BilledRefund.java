package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money of a bill on its way back.
 *
 * @param id the provider's; null until the provider has answered
 * @param key ours; null when somebody gave it back at the provider's own desk
 * @param percent of what was paid, when the policy decided
 * @param at when it was decided
 * @param since when its status was learned
 * @param problem why it failed, in the provider's code
 */
public record BilledRefund(
        @Nullable String id,
        @Nullable String key,
        String paymentId,
        Money amount,
        Status status,
        RefundReason reason,
        @Nullable Integer percent,
        Instant at,
        Instant since,
        @Nullable String problem) {

    /** The problem of one that would have been too much: somebody else has given some back meanwhile. Ours, not the provider's. */
    static final String ALREADY_BACK = "ALREADY_BACK";

    /** How far it has come; it only ever rises. */
    public enum Status {
        /** Decided and written down; whether the provider has heard of it is not known. */
        ASKED,
        /** The provider has taken it on. */
        PENDING,
        /** The money has left. */
        PROCESSED,
        /** It came to nothing. */
        FAILED;

        static Status of(Refund.Status told) {
            return switch (told) {
                case PENDING -> PENDING;
                case PROCESSED -> PROCESSED;
                case FAILED -> FAILED;
            };
        }
    }

    /** Whether the provider has made nothing of it, so that it is worth waiting before it is asked again. */
    boolean isFailure() {
        return key != null && status == Status.FAILED && !ALREADY_BACK.equals(problem);
    }

    /** Whether it is under way. */
    public boolean isOpen() {
        return status == Status.ASKED || status == Status.PENDING;
    }

    boolean isOf(BilledPayment payment) {
        return paymentId.equals(payment.id());
    }

    boolean isSame(Refund refund) {
        return (key != null && key.equals(refund.key())) || refund.id().equals(id);
    }

    BilledRefund learned(String providersId, Status now, @Nullable String newProblem, Instant when) {
        return new BilledRefund(providersId, key, paymentId, amount, now, reason, percent, at, when, newProblem);
    }

    BilledRefund refused(String code, Instant when) {
        return new BilledRefund(id, key, paymentId, amount, Status.FAILED, reason, percent, at, when, code);
    }
}
