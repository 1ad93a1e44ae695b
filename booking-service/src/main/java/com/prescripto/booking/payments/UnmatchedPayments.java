package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payments whose order is in no bill. They are kept until they are matched or an admin has decided; none is ever dropped. */
public interface UnmatchedPayments {

    /**
     * A payment that nobody knows what it is for.
     *
     * @param id the payment's
     * @param at when it was heard of first
     * @param tries how often it was looked for in vain
     */
    record Unmatched(String id, @Nullable String orderId, Money amount, Payment.Status status, Instant at, int tries) {}

    /** Keeps it, once; its status rises. One that an admin has decided about stays decided. */
    void keep(Payment payment, Instant at);

    Optional<Unmatched> find(String paymentId);

    /** Takes those whose time has come to be tried again, and puts each off for a while that grows with its age. */
    List<Unmatched> due(Instant now, Duration lease, int most);

    /** It has its bill: it is no longer unmatched. */
    void matched(String paymentId);

    /**
     * An admin has decided; it is not tried again.
     *
     * @return false when somebody has decided before, or it was matched
     */
    boolean resolve(String paymentId, String resolution, String note, String by, Instant at);

    /** Those that nobody has decided about and that were heard of before a moment, oldest first. */
    List<Unmatched> open(Instant heardBefore, int most);
}
