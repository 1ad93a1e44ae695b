package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * How much money is here that should not be, said anew from what came, what went and how the appointment stands. What was
 * decided about each payment is not asked: a decision that was wrong, or forgotten, shows.
 */
final class MoneyRules {

    /** So long settling may take. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private MoneyRules() {}

    /** Whether all that is known has had its time to be settled. */
    static boolean isAtRest(Bill bill, Appointment appointment, Instant now) {
        var since = now.minus(GRACE);
        var cancellation = appointment.cancellation();
        var heldUntil = appointment.heldUntil();
        return bill.updatedAt().isBefore(since)
                && (cancellation == null || cancellation.at().isBefore(since))
                && (heldUntil == null || heldUntil.isBefore(since) || heldUntil.isAfter(now));
    }

    /** In minor units, what is kept and should not be, and what went back beyond what had come. */
    static long difference(Bill bill, Appointment appointment, Instant now) {
        var right = bill.payments().stream()
                .filter(one -> isAsAskedFor(bill, one))
                .sorted(Comparator.<BilledPayment>comparingLong(one -> here(bill, one))
                        .reversed())
                .toList();
        var all = right.stream().mapToLong(one -> here(bill, one)).sum();
        return all - Math.min(all, allowed(bill, appointment, right, now)) + overRefunded(bill);
    }

    /** One payment of a visit that stands; of a cancelled one what the policy leaves; nothing of a hold. */
    private static long allowed(Bill bill, Appointment appointment, List<BilledPayment> right, Instant now) {
        var most = right.isEmpty() ? null : right.get(0);
        if (most == null || bill.cashHere().isPresent()) {
            return 0;
        }
        return switch (appointment.statusAt(now)) {
            case BOOKED, ARRIVED, COMPLETED, NO_SHOW -> here(bill, most);
            case CANCELLED -> afterCancellation(appointment, most.amount());
            case HELD, LAPSED -> 0;
        };
    }

    private static long afterCancellation(Appointment appointment, Money paid) {
        var cancellation = appointment.cancellation();
        return cancellation == null
                ? 0
                : paid.amount() - paid.share(cancellation.refundPercent()).amount();
    }

    /** Other money waits for an admin, or goes back: it never pays a visit. */
    private static boolean isAsAskedFor(Bill bill, BilledPayment payment) {
        var order = payment.payment().orderId();
        return payment.isCaptured()
                && payment.amount().currency().equals(bill.currency())
                && (payment.accepted()
                        || (order != null
                                && bill.order(order)
                                        .filter(one -> one.amount().equals(payment.amount()))
                                        .isPresent()));
    }

    /** What has neither gone back nor is on its way; a refund that failed is tried anew, and counts as on its way. */
    private static long here(Bill bill, BilledPayment payment) {
        return Math.max(0, payment.amount().amount() - away(bill, payment));
    }

    private static long overRefunded(Bill bill) {
        return bill.payments().stream()
                .filter(BilledPayment::isCaptured)
                .mapToLong(one -> Math.max(0, away(bill, one) - one.amount().amount()))
                .sum();
    }

    private static long away(Bill bill, BilledPayment payment) {
        var refunds = bill.refundsOf(payment);
        var away = refunds.stream()
                .filter(one -> one.status() != BilledRefund.Status.FAILED)
                .mapToLong(one -> one.amount().amount())
                .sum();
        var last = refunds.isEmpty() ? null : refunds.get(refunds.size() - 1);
        return last != null && last.status() == BilledRefund.Status.FAILED
                ? away + last.amount().amount()
                : away;
    }
}
