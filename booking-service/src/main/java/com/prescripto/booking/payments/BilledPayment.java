package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment in a bill: what was learned of it, and what was decided.
 *
 * @param verdict once its money is here; absent again when an admin has accepted it and it is to be judged anew
 * @param why it goes back; only when that is the verdict
 * @param accepted whether an admin has said that its amount is right
 * @param owed how much of it has to go back altogether, once something has to
 * @param learnedAt when its status was learned
 */
public record BilledPayment(
        Payment payment,
        @Nullable Verdict verdict,
        @Nullable RefundReason why,
        boolean accepted,
        @Nullable Money owed,
        Instant learnedAt) {

    /** What became of money that is here. */
    public enum Verdict {
        /** It pays the visit. */
        KEPT,
        /** All of it goes back. */
        REFUND,
        /** It is not what was asked for; an admin decides. */
        QUARANTINED
    }

    public String id() {
        return payment.id();
    }

    public Money amount() {
        return payment.amount();
    }

    public boolean isCaptured() {
        return payment.status() == Status.CAPTURED;
    }

    boolean is(Verdict other) {
        return verdict == other;
    }

    /** Whether its money is here and nobody has decided yet what becomes of it. */
    boolean isUnjudged() {
        return isCaptured() && verdict == null;
    }

    BilledPayment owing(Money target) {
        return new BilledPayment(payment, verdict, why, accepted, target, learnedAt);
    }
}
