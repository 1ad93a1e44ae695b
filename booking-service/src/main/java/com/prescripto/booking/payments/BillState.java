package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.PaymentState.Method;
import com.prescripto.booking.appointments.PaymentState.Status;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bill in one word and a few amounts. What pays the visit counts; only when nothing does, the money that came and went
 * back, and only when none came, what is being tried.
 */
final class BillState {

    /** Money that came: how, how much, and what became of it. */
    private record Source(Method method, long paid, long gone, long leaving, Instant at) {
        boolean stays() {
            return paid > gone + leaving;
        }
    }

    private BillState() {}

    static PaymentState of(Bill bill) {
        var kept = kept(bill);
        var main = kept.stream()
                .filter(Source::stays)
                .findFirst()
                .or(() -> kept.stream().max(Comparator.comparing(Source::at)));
        if (main.isPresent()) {
            return state(bill, main.get());
        }
        if (!bill.inQuarantine().isEmpty() || bill.payments().stream().anyMatch(BilledPayment::isUnjudged)) {
            return new PaymentState(
                    Status.IN_REVIEW, Method.ONLINE, money(bill, bill.captured().amount()), null, null, null);
        }
        return bill.payments().stream()
                .filter(one -> one.is(Verdict.REFUND) || one.is(Verdict.QUARANTINED))
                .filter(one -> one.amount().currency().equals(bill.currency()))
                .map(one -> source(bill, one))
                .reduce((one, other) -> new Source(
                        Method.ONLINE,
                        one.paid + other.paid,
                        one.gone + other.gone,
                        one.leaving + other.leaving,
                        one.at))
                .map(all -> state(bill, all))
                .orElseGet(() -> isTried(bill)
                        ? new PaymentState(Status.PENDING, Method.ONLINE, null, null, null, null)
                        : PaymentState.UNPAID);
    }

    private static List<Source> kept(Bill bill) {
        var online =
                bill.payments().stream().filter(one -> one.is(Verdict.KEPT)).map(one -> source(bill, one));
        var cash = bill.cash().stream()
                .map(one -> new Source(
                        Method.CASH,
                        one.amount().amount(),
                        one.amount().amount() - one.left().amount(),
                        0,
                        one.at()));
        return Stream.concat(online, cash).toList();
    }

    private static Source source(Bill bill, BilledPayment payment) {
        var sums = Sums.of(bill);
        var gone = sums.gone(payment);
        return new Source(
                Method.ONLINE,
                payment.amount().amount(),
                gone,
                sums.goingBack(payment) - gone + sums.owed(payment),
                payment.learnedAt());
    }

    private static PaymentState state(Bill bill, Source source) {
        return new PaymentState(
                status(source),
                source.method,
                money(bill, source.paid),
                money(bill, source.gone),
                money(bill, source.leaving),
                source.at);
    }

    private static Status status(Source source) {
        if (source.leaving > 0) {
            return Status.REFUNDING;
        }
        if (source.gone == 0) {
            return Status.PAID;
        }
        return source.gone < source.paid ? Status.PARTLY_REFUNDED : Status.REFUNDED;
    }

    private static boolean isTried(Bill bill) {
        return bill.unsureUntil() != null
                || bill.payments().stream().anyMatch(one -> one.payment().status() == Payment.Status.AUTHORIZED);
    }

    private static @Nullable Money money(Bill bill, long amount) {
        return amount == 0 ? null : new Money(amount, bill.currency());
    }
}
