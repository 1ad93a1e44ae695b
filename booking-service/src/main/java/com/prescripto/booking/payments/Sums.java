package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The money of a bill, added up in its own currency. Nothing gets lost between the parts: captured = kept + quarantined +
 * refunding + refunded.
 */
record Sums(Bill bill) {

    static Sums of(Bill bill) {
        return new Sums(bill);
    }

    long captured() {
        return payments(any -> true, one -> one.amount().amount()) + cash(Cash::amount);
    }

    long kept() {
        return payments(one -> one.is(Verdict.KEPT), this::staying) + cash(Cash::left);
    }

    long quarantined() {
        return payments(one -> one.is(Verdict.QUARANTINED) || one.isUnjudged(), this::staying);
    }

    long refunding() {
        return payments(any -> true, one -> underWay(one) + owed(one));
    }

    long refunded() {
        return payments(any -> true, this::gone) + cash(Cash::amount) - cash(Cash::left);
    }

    /** What has gone back of a payment, or is under way. */
    long goingBack(BilledPayment payment) {
        return gone(payment) + underWay(payment);
    }

    /** What of a payment has not gone back and is not under way. */
    long left(BilledPayment payment) {
        return payment.amount().amount() - goingBack(payment);
    }

    /** What of a payment has to go back and nobody has been asked for: a refund has failed. */
    long owed(BilledPayment payment) {
        var owed = payment.owed();
        return owed == null ? 0 : Math.max(0, owed.amount() - goingBack(payment));
    }

    private long staying(BilledPayment payment) {
        return left(payment) - owed(payment);
    }

    long gone(BilledPayment payment) {
        return refunds(payment, one -> one.status() == BilledRefund.Status.PROCESSED);
    }

    /** What was asked for of a payment, and has gone back: more than has to, when somebody else gave back as well. */
    boolean isTooMuch(BilledPayment payment) {
        var owed = payment.owed();
        return owed != null && gone(payment) + refunds(payment, BilledRefund::isOpen) > owed.amount();
    }

    /** Never more than there is: what was asked for beyond that will be refused. */
    private long underWay(BilledPayment payment) {
        return Math.min(refunds(payment, BilledRefund::isOpen), payment.amount().amount() - gone(payment));
    }

    private long refunds(BilledPayment payment, Predicate<BilledRefund> which) {
        return bill.refundsOf(payment).stream()
                .filter(which)
                .mapToLong(one -> one.amount().amount())
                .sum();
    }

    private long payments(Predicate<BilledPayment> which, ToLongFunction<BilledPayment> amount) {
        return bill.payments().stream()
                .filter(one -> one.isCaptured() && one.amount().currency().equals(bill.currency()))
                .filter(which)
                .mapToLong(amount)
                .sum();
    }

    private long cash(Function<Cash, Money> amount) {
        return bill.cash().stream().mapToLong(one -> amount.apply(one).amount()).sum();
    }
}
