package com.prescripto.booking.appointments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for an appointment, and what came of it. An amount of nothing is absent.
 *
 * @param method how the money that counts was paid
 * @param paid all that was kept at first, whatever went back since
 * @param refunded what has gone back
 * @param refunding what is on its way back
 */
public record PaymentState(
        Status status,
        @Nullable Method method,
        @Nullable Money paid,
        @Nullable Money refunded,
        @Nullable Money refunding,
        @Nullable Instant paidAt) {

    /** Nobody has paid, or tried to. */
    public static final PaymentState UNPAID = new PaymentState(Status.UNPAID, null, null, null, null, null);

    /** How it stands in one word. */
    public enum Status {
        /** Nothing was paid. */
        UNPAID,
        /** Somebody has begun to pay; what comes of it is not known. */
        PENDING,
        /** Paid, and kept. */
        PAID,
        /** Money is on its way back. */
        REFUNDING,
        /** A part went back, the rest is kept. */
        PARTLY_REFUNDED,
        /** Everything went back. */
        REFUNDED,
        /** Money came that is not what was asked for; an admin decides. */
        IN_REVIEW
    }

    /** How somebody paid. */
    public enum Method {
        ONLINE,
        CASH
    }

    /** Whether some of the money is still here and not about to leave. */
    public boolean keepsMoney() {
        return amount(paid) > amount(refunded) + amount(refunding);
    }

    /** Whether it was paid in cash and some of that is still here. */
    public boolean keepsCash() {
        return method == Method.CASH && keepsMoney();
    }

    private static long amount(@Nullable Money money) {
        return money == null ? 0 : money.amount();
    }
}
