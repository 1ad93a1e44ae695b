package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.payments.BillEvent.Resolution;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a patient owes for one appointment, and what came of it. Immutable: every transition checks, and gives the changed
 * bill together with the fact to be told. Version and facts go one to one.
 *
 * <p>What is learned only ever adds: a payment and a refund rise, whatever order the news come in.
 *
 * @param version 0 as long as nothing has happened
 * @param currency of the fee; money in another one is never kept
 * @param orders opened at the provider, one for each amount that was ever asked for
 * @param payments attempts to pay them, of which something worth knowing was learned
 * @param refunds of payments, in the order they were decided or learned
 * @param cash taken at the clinic, each time
 * @param unsureUntil so long it is not known what has come of an attempt to pay; null when it is. No fact tells of it
 */
public record Bill(
        AppointmentId appointment,
        long version,
        PatientId patient,
        DoctorId doctor,
        Currency currency,
        List<Order> orders,
        List<BilledPayment> payments,
        List<BilledRefund> refunds,
        List<Cash> cash,
        Instant updatedAt,
        @Nullable Instant unsureUntil) {

    private static final String KIND = "bil";

    public Bill {
        orders = List.copyOf(orders);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        cash = List.copyOf(cash);
    }

    /** A changed bill that is to be stored, with what is to be told. */
    public record Change(Bill after, Fact fact) {}

    /** The bill of an appointment to which nothing has happened yet. */
    public static Bill blank(Appointment appointment) {
        return new Bill(
                appointment.id(),
                0,
                appointment.patient(),
                appointment.doctor(),
                appointment.visit().fee().currency(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                appointment.bookedAt(),
                null);
    }

    /** Names the bill of an appointment: the same number, another kind. */
    static String idOf(String appointmentId) {
        return KIND + appointmentId.substring(appointmentId.indexOf('_'));
    }

    public String id() {
        return idOf(appointment.value());
    }

    /** Notes an order that was opened. */
    Change start(Order order, Actor by, Instant at) {
        if (order(order.id()).isPresent()) {
            throw new IllegalStateException(id() + " has order " + order.id());
        }
        var after = next(at).order(order).bill();
        return after.told(BillFacts.started(after, order), by, at);
    }

    /** Learns that an attempt failed. */
    Change fail(Payment payment, Instant at) {
        var after = learned(payment, Status.FAILED, at);
        return after.told(BillFacts.failed(after, payment), Actor.SYSTEM, at);
    }

    /** Learns that a bank has promised the money. */
    Change authorize(Payment payment, Instant at) {
        var after = learned(payment, Status.AUTHORIZED, at);
        return after.told(BillFacts.authorized(after, payment), Actor.SYSTEM, at);
    }

    /** Keeps the money of a payment: it pays the visit. */
    Change keep(Payment payment, Instant at) {
        if (keeps()) {
            throw new IllegalStateException(id() + " is paid already");
        }
        var after = judged(payment, Verdict.KEPT, null, null, at).bill();
        return after.told(BillFacts.paid(after, payment), Actor.SYSTEM, at);
    }

    /** Gives all of a payment back: the decision and the first refund, in one write. */
    Change giveBack(Payment payment, RefundReason why, Instant at) {
        var refund = asked(payment.id(), payment.amount(), why, null, at);
        var after = judged(payment, Verdict.REFUND, why, payment.amount(), at)
                .refund(refund)
                .bill();
        return after.told(BillFacts.refundStarted(after, refund), Actor.SYSTEM, at);
    }

    /** Sets money aside that is not what its order asked for. */
    Change quarantine(Payment payment, Instant at) {
        var after = judged(payment, Verdict.QUARANTINED, null, null, at).bill();
        return after.told(BillFacts.quarantined(after, payment, expected(payment)), Actor.SYSTEM, at);
    }

    /** What an admin has decided about money in quarantine; settling does the rest. */
    Change resolve(BilledPayment payment, Resolution resolution, String note, Actor by, Instant at) {
        if (!payment.is(Verdict.QUARANTINED)
                || (resolution == Resolution.ACCEPT
                        && !payment.amount().currency().equals(currency))) {
            throw new IllegalStateException(payment.id() + " cannot be resolved by " + resolution);
        }
        var refund = resolution == Resolution.REFUND;
        var resolved = new BilledPayment(
                payment.payment(),
                refund ? Verdict.REFUND : null,
                refund ? RefundReason.BY_CLINIC : null,
                !refund,
                refund ? payment.amount() : null,
                payment.learnedAt(),
                note);
        var after = next(at).payment(resolved).bill();
        return after.told(BillFacts.resolved(after, resolved, resolution), by, at);
    }

    /**
     * Decides that some of a payment goes back, once more if a refund before has failed.
     *
     * @param owed how much has to go back altogether; what is under way is not asked for again
     */
    Change refund(
            BilledPayment payment, Money owed, RefundReason reason, @Nullable Integer percent, Actor by, Instant at) {
        var rest = new Money(owed.amount() - Sums.of(this).goingBack(payment), owed.currency());
        var refund = asked(payment.id(), rest, reason, percent, at);
        var after = next(at).payment(payment.owing(owed)).refund(refund).bill();
        return after.told(BillFacts.refundStarted(after, refund), by, at);
    }

    /** Learns how far a refund has come; empty when that is known already. */
    Optional<Change> learn(Refund refund, Instant at) {
        var known = refunds.stream().filter(one -> one.isSame(refund)).findFirst();
        var status = BilledRefund.Status.of(refund.status());
        if (known.isPresent() && known.get().status().compareTo(status) >= 0) {
            return Optional.empty();
        }
        var learned = known.map(one -> one.learned(refund.id(), status, null, at))
                .orElseGet(() -> new BilledRefund(
                        refund.id(),
                        refund.key(),
                        refund.paymentId(),
                        refund.amount(),
                        status,
                        RefundReason.BY_CLINIC,
                        null,
                        refund.at(),
                        at,
                        null));
        var after = next(at).refund(learned).bill();
        var event = switch (status) {
            case ASKED, PENDING ->
                known.isPresent()
                        ? BillFacts.refundAccepted(after, learned, refund.id())
                        : BillFacts.refundStarted(after, learned);
            case PROCESSED -> BillFacts.refunded(after, learned);
            case FAILED -> BillFacts.refundFailed(after, learned);
        };
        return Optional.of(after.told(event, Actor.SYSTEM, at));
    }

    /** Learns that the provider does not want a refund that was asked for. */
    Change refuse(BilledRefund refund, String problem, Instant at) {
        if (refund.status() != BilledRefund.Status.ASKED) {
            throw new IllegalStateException(refund.key() + " is " + refund.status() + " and was not refused");
        }
        var refused = refund.refused(problem, at);
        var after = next(at).refund(refused).bill();
        return after.told(BillFacts.refundFailed(after, refused), Actor.SYSTEM, at);
    }

    /** Takes cash: it pays the visit. */
    Change takeCash(Money amount, Actor by, Instant at) {
        if (keeps() || !amount.currency().equals(currency)) {
            throw new IllegalStateException(id() + " takes no cash");
        }
        var after = next(at).cash(new Cash(amount, at, by, null)).bill();
        return after.told(BillFacts.paidInCash(after, amount), by, at);
    }

    /** Gives cash back, or a part of it. */
    Change returnCash(Money amount, RefundReason reason, @Nullable String note, Actor by, Instant at) {
        var last = cashHere().orElseThrow(() -> new IllegalStateException(id() + " has no cash to give back"));
        var returned = new Cash.Returned(amount, reason, at, by, note);
        var after = next(at).cashReturned(new Cash(last.amount(), last.at(), last.by(), returned))
                .bill();
        return after.told(BillFacts.returnedInCash(after, returned), by, at);
    }

    /** Lets it go to another doctor with its appointment: whose visit it is has earned the money. */
    Change reassign(DoctorId to, Instant at) {
        if (doctor.equals(to)) {
            throw new IllegalStateException(id() + " is " + to + "'s already");
        }
        var after = next(at).doctor(to).bill();
        return after.told(BillFacts.reassigned(after, doctor), Actor.SYSTEM, at);
    }

    /** The same bill, about which it is known or not what came of the last attempt. */
    Bill unsure(@Nullable Instant until) {
        return new Bill(
                appointment, version, patient, doctor, currency, orders, payments, refunds, cash, updatedAt, until);
    }

    /** Where it stands, for people. */
    public PaymentState state() {
        return BillState.of(this);
    }

    /** All money that ever came, in the bill's currency: captured payments and cash. */
    public Money captured() {
        return money(Sums.of(this).captured());
    }

    /** What pays the visit and is not about to leave. */
    public Money kept() {
        return money(Sums.of(this).kept());
    }

    /** What has gone back. */
    public Money refunded() {
        return money(Sums.of(this).refunded());
    }

    /** What is on its way back, also while a refund that failed waits to be tried anew. */
    public Money refunding() {
        return money(Sums.of(this).refunding());
    }

    /** What waits for an admin's decision, in the bill's currency. */
    public Money quarantined() {
        return money(Sums.of(this).quarantined());
    }

    /** Payments that wait for an admin's decision and have not gone back meanwhile, in any currency. */
    public List<BilledPayment> inQuarantine() {
        return payments.stream()
                .filter(one -> one.is(Verdict.QUARANTINED) && Sums.of(this).left(one) > 0)
                .toList();
    }

    /** Refunds that have failed and have no successor yet. */
    public List<BilledRefund> failedRefunds() {
        return payments.stream()
                .filter(one -> Sums.of(this).owed(one) > 0)
                .flatMap(one -> refundsOf(one).stream()
                        .filter(refund -> refund.status() == BilledRefund.Status.FAILED)
                        .reduce((first, second) -> second)
                        .stream())
                .toList();
    }

    public Optional<Order> order(String orderId) {
        return orders.stream().filter(one -> one.id().equals(orderId)).findFirst();
    }

    public Optional<BilledPayment> payment(String paymentId) {
        return payments.stream().filter(one -> one.id().equals(paymentId)).findFirst();
    }

    /** What goes or went back of a payment. */
    public List<BilledRefund> refundsOf(BilledPayment payment) {
        return refunds.stream().filter(one -> one.isOf(payment)).toList();
    }

    /** The cash that is here, or a part of it. */
    public Optional<Cash> cashHere() {
        return cash.stream().filter(one -> one.returned() == null).findFirst();
    }

    /** Whether some payment pays the visit, so that a further one would be a second. */
    boolean keeps() {
        return payments.stream()
                        .anyMatch(one -> one.is(Verdict.KEPT) && Sums.of(this).left(one) > 0)
                || cashHere().isPresent();
    }

    /** Whether a payment of this order has come: it cannot be paid again. */
    boolean isPaid(Order order) {
        return payments.stream()
                .anyMatch(one ->
                        one.isCaptured() && order.id().equals(one.payment().orderId()));
    }

    private Money expected(Payment payment) {
        return Optional.ofNullable(payment.orderId())
                .flatMap(this::order)
                .map(Order::amount)
                .orElseThrow(() -> new IllegalStateException(payment.id() + " is not of " + id()));
    }

    private Bill learned(Payment payment, Status status, Instant at) {
        expected(payment);
        if (payment.status() != status
                || payment(payment.id())
                        .filter(known -> known.payment().status().compareTo(status) >= 0)
                        .isPresent()) {
            throw new IllegalStateException(payment.id() + " has not become " + status);
        }
        return next(at).payment(new BilledPayment(payment, null, null, false, null, at, null))
                .bill();
    }

    private BillDraft judged(
            Payment payment, Verdict verdict, @Nullable RefundReason why, @Nullable Money owed, Instant at) {
        expected(payment);
        var known = payment(payment.id());
        if (known.filter(one -> one.verdict() != null).isPresent()) {
            throw new IllegalStateException(payment.id() + " was judged before");
        }
        var accepted = known.filter(BilledPayment::accepted).isPresent();
        var note = known.map(BilledPayment::note).orElse(null);
        return next(at).payment(new BilledPayment(payment, verdict, why, accepted, owed, at, note));
    }

    private BilledRefund asked(
            String paymentId, Money amount, RefundReason reason, @Nullable Integer percent, Instant at) {
        var before = refunds.stream()
                .filter(one -> one.paymentId().equals(paymentId) && one.key() != null)
                .count();
        var key = "rf-" + paymentId + "-" + (before + 1);
        return new BilledRefund(null, key, paymentId, amount, BilledRefund.Status.ASKED, reason, percent, at, at, null);
    }

    private Money money(long amount) {
        return new Money(amount, currency);
    }

    private BillDraft next(Instant at) {
        return BillDraft.after(this, at);
    }

    private Change told(BillEvent event, Actor by, Instant at) {
        return new Change(this, new Fact(event, by, at));
    }
}
