package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money taken at the clinic.
 *
 * @param by who took it
 * @param returned what was given back of it; null when nothing was
 */
public record Cash(
        Money amount, Instant at, Actor by, @Nullable Returned returned) {

    /**
     * Cash given back.
     *
     * @param note why, in the words of staff
     */
    public record Returned(
            Money amount,
            RefundReason reason,
            Instant at,
            Actor by,
            @Nullable String note) {}

    /** What is still here. */
    public Money left() {
        return returned == null
                ? amount
                : new Money(amount.amount() - returned.amount().amount(), amount.currency());
    }
}
