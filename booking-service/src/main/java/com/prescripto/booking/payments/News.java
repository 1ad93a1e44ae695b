package com.prescripto.booking.payments;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody has said about payments and refunds: a browser, a webhook, the provider when asked. Possibly old, possibly
 * heard before.
 *
 * @param asked whether somebody asked the provider for it
 */
public record News(List<Payment> payments, List<Refund> refunds, Asked asked) {

    static final News NONE = new News(List.of(), List.of());

    /** Whether the provider was asked about every order that can still be paid. */
    public enum Asked {
        /** It told by itself, or somebody else did. */
        NO,
        /** It has answered: there are no other attempts. */
        ANSWERED,
        /** It could not be asked. */
        IN_VAIN
    }

    /** What was told without being asked for. */
    public News(List<Payment> payments, List<Refund> refunds) {
        this(payments, refunds, Asked.NO);
    }

    public News {
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
    }

    static News of(Payment payment) {
        return new News(List.of(payment), List.of());
    }

    static News of(Refund refund) {
        return new News(List.of(), List.of(refund));
    }

    static News ofRefunds(List<Refund> refunds) {
        return new News(List.of(), refunds);
    }

    News and(News more) {
        return new News(
                Stream.concat(payments.stream(), more.payments.stream()).toList(),
                Stream.concat(refunds.stream(), more.refunds.stream()).toList(),
                asked == Asked.NO ? more.asked : asked);
    }

    News asked(Asked how) {
        return new News(payments, refunds, how);
    }

    /** Whether some of a payment went back: then its money had come, whatever else is said. */
    boolean tellsOfRefund(Payment payment) {
        return refunds.stream().anyMatch(one -> one.paymentId().equals(payment.id()));
    }
}
