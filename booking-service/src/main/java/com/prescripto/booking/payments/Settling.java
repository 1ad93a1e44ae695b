package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be done about a bill: the one function that callbacks, webhooks and the reconciler all end in. Pure, and
 * it does not matter in which order or how often things are heard: it says the next step until nothing is left to do, and
 * each step makes the one before unnecessary.
 *
 * <p>What becomes of money that has come: it books a hold, also one that has lapsed if its time is still free; it is kept
 * for a visit that is not paid yet; it goes back when it came twice, too late or for nothing; and it waits for an admin when
 * it is not what was asked for. Of kept money the policy's share goes back when the visit is cancelled. A bill goes to
 * another doctor with its visit.
 */
final class Settling {

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(6);
    private static final int DOUBLINGS = 9;

    private final Bill bill;
    private final News news;
    private final Appointment appointment;
    private final boolean gone;
    private final Instant now;

    private Settling(Bill bill, News news, Appointment appointment, boolean gone, Instant now) {
        this.bill = bill;
        this.news = news;
        this.appointment = appointment;
        this.gone = gone;
        this.now = now;
    }

    /** One thing to do. */
    sealed interface Step {

        /** Store a change of the bill. */
        record Write(Bill.Change change) implements Step {}

        /** Make the hold a booking. */
        record Confirm() implements Step {}

        /** Claim the time of the lapsed hold again, and book it. */
        record Reclaim() implements Step {}
    }

    /**
     * The next thing to do; empty when everything is done.
     *
     * @param gone whether the time of the lapsed hold was found to be taken
     */
    static Optional<Step> next(Bill bill, News news, Appointment appointment, boolean gone, Instant now) {
        return new Settling(bill, news, appointment, gone, now).next();
    }

    /** When a refund of a payment may be tried anew; only while some is owed. */
    static Optional<Instant> retryAt(Bill bill, BilledPayment payment) {
        if (Sums.of(bill).owed(payment) == 0) {
            return Optional.empty();
        }
        var failed =
                bill.refundsOf(payment).stream().filter(BilledRefund::isFailure).toList();
        return failed.stream()
                .map(BilledRefund::since)
                .max(Comparator.naturalOrder())
                .map(last -> {
                    var wait = FIRST_RETRY.multipliedBy(1L << Math.min(failed.size() - 1, DOUBLINGS));
                    return last.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
                });
    }

    private Optional<Step> next() {
        return Stream.<Stream<Optional<Step>>>of(
                        Stream.of(follow()),
                        ours().map(this::learn),
                        bill.payments().stream()
                                .filter(BilledPayment::isUnjudged)
                                .map(one -> Optional.of(judge(one.payment(), true))),
                        news.refunds().stream().map(this::learn),
                        bill.payments().stream().map(this::giveBack))
                .flatMap(steps -> steps)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** First of all: what else is told of the bill is told of the doctor who has the visit now. */
    private Optional<Step> follow() {
        return bill.doctor().equals(appointment.doctor())
                ? Optional.empty()
                : Optional.of(write(bill.reassign(appointment.doctor(), now)));
    }

    /** Payments that were heard of, and those that a refund was heard of, oldest first. */
    private Stream<Payment> ours() {
        return Stream.concat(
                        news.payments().stream(),
                        bill.payments().stream().map(BilledPayment::payment).filter(news::tellsOfRefund))
                .filter(one ->
                        one.orderId() != null && bill.order(one.orderId()).isPresent())
                .map(one -> news.tellsOfRefund(one) ? captured(one) : one)
                .sorted(Comparator.comparing(Payment::at).thenComparing(Payment::id));
    }

    private Optional<Step> learn(Payment payment) {
        var known = bill.payment(payment.id()).map(one -> one.payment().status());
        if (known.filter(status -> status.compareTo(payment.status()) >= 0).isPresent()) {
            return Optional.empty();
        }
        return switch (payment.status()) {
            case CREATED -> Optional.empty();
            case FAILED -> Optional.of(write(bill.fail(payment, now)));
            case AUTHORIZED -> Optional.of(write(bill.authorize(payment, now)));
            case CAPTURED -> Optional.of(judge(payment, false));
        };
    }

    /** Only of a payment whose money is known to have come: others are heard of first. */
    private Optional<Step> learn(Refund refund) {
        return bill.payment(refund.paymentId())
                .filter(BilledPayment::isCaptured)
                .flatMap(any -> bill.learn(refund, now))
                .map(Step.Write::new);
    }

    private Step judge(Payment payment, boolean accepted) {
        if (!accepted && !payment.amount().equals(order(payment).amount())) {
            return write(bill.quarantine(payment, now));
        }
        if (bill.keeps()) {
            return write(bill.giveBack(payment, RefundReason.SECOND_PAYMENT, now));
        }
        return switch (appointment.statusAt(now)) {
            case HELD -> new Step.Confirm();
            case BOOKED, ARRIVED, COMPLETED, NO_SHOW -> write(bill.keep(payment, now));
            case LAPSED -> gone ? write(bill.giveBack(payment, RefundReason.SLOT_GONE, now)) : new Step.Reclaim();
            case CANCELLED -> write(bill.giveBack(payment, RefundReason.CANCELLED_BEFORE, now));
        };
    }

    private Optional<Step> giveBack(BilledPayment payment) {
        var reason = reason(payment);
        var target = target(payment);
        if (reason == null || target.amount() <= Sums.of(bill).goingBack(payment)) {
            return Optional.empty();
        }
        if (retryAt(bill, payment).filter(now::isBefore).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(write(bill.refund(payment, target, reason, percent(payment), Actor.SYSTEM, now)));
    }

    /** How much of a payment has to go back altogether. */
    private Money target(BilledPayment payment) {
        if (payment.is(Verdict.REFUND)) {
            return payment.amount();
        }
        return payment.amount().share(Objects.requireNonNullElse(percent(payment), 0));
    }

    private @Nullable RefundReason reason(BilledPayment payment) {
        if (payment.is(Verdict.REFUND)) {
            return payment.why();
        }
        return percent(payment) == null ? null : RefundReason.POLICY;
    }

    /** What the policy gives back of a payment that was kept; null when nothing was cancelled. */
    private @Nullable Integer percent(BilledPayment payment) {
        var cancellation = appointment.cancellation();
        return payment.is(Verdict.KEPT) && appointment.status() == AppointmentStatus.CANCELLED && cancellation != null
                ? cancellation.refundPercent()
                : null;
    }

    private Order order(Payment payment) {
        return bill.order(Objects.requireNonNull(payment.orderId())).orElseThrow();
    }

    private static Payment captured(Payment payment) {
        return new Payment(
                payment.id(),
                payment.orderId(),
                Status.CAPTURED,
                payment.amount(),
                payment.method(),
                payment.failure(),
                payment.at());
    }

    private static Step write(Bill.Change change) {
        return new Step.Write(change);
    }
}
