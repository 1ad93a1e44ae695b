package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.Cancellation;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One patient pays one hold. At the provider it has all happened; here it becomes known piece by piece, in an order that the
 * test chooses, while the hold lapses and the visit is cancelled.
 */
public final class NewsStory {

    public static final Money PART = Money.of(10_000, "INR");

    /** Facts that somebody gets a mail about. */
    private static final Set<String> MAILED = Set.of(
            "APPOINTMENT_BOOKED",
            "APPOINTMENT_CANCELLED",
            "APPOINTMENT_LAPSED",
            "PAYMENT_SUCCESS",
            "PAYMENT_REFUNDED",
            "PAYMENT_QUARANTINED");

    /** What becomes known, or happens. */
    public enum Kind {
        /** The patient presses the button: the order becomes known, or is given once more. */
        ORDER,
        AUTHORIZED,
        CAPTURED,
        FAILED,
        REFUND_CREATED,
        REFUND_PROCESSED,
        REFUND_FAILED,
        CALLBACK,
        CANCELLED,
        LAPSED
    }

    /** Whose refunds the news are about. */
    enum Refunds {
        /** A part was given back at the provider's desk; it was said to have gone, and failed after all. */
        ONE_THAT_FAILS_AFTER_ALL,
        /** A part was given back at the provider's desk; that failed, and was done again. */
        ONE_THAT_FAILS_AND_ONE_THAT_GOES,
        /** Those that this service asks for: the first fails, its successor goes. Nobody tells of one before it is asked for. */
        OUR_OWN
    }

    /**
     * What is the same in every order.
     *
     * @param rival whether somebody else books the time as soon as the hold has lapsed
     * @param percent what goes back of kept money when the visit is cancelled
     * @param orderLost whether whoever opened the order died before it was written down
     */
    record Setting(Refunds refunds, boolean rival, int percent, boolean orderLost) {}

    /** When something was done, as seen from the money. */
    enum When {
        NEVER,
        BEFORE_PAID,
        AFTER_PAID
    }

    /** What has really happened: news are only heard, but these change what is right. */
    record Facts(boolean orderKnown, When lapsed, When cancelled) {}

    /** How it all ends, without what tells of the way there. */
    record End(AppointmentStatus status, PaymentState.Status state, Money captured, Money kept, Money back) {}

    private final Setting setting;
    private final AtomicBoolean dies = new AtomicBoolean();
    private final Till till = new Till(any -> any, this::mortal, any -> any);
    private final InMemoryPaymentGateway provider = till.provider;
    private final Set<Kind> heard = EnumSet.noneOf(Kind.class);
    private final List<Kind> notYet = new ArrayList<>();
    private final Appointment held = till.held();
    private final Order order;
    private final String payment;
    private final List<String> deskRefunds;
    private When lapsed = When.NEVER;
    private When cancelled = When.NEVER;

    NewsStory(Setting setting) {
        this.setting = setting;
        order = setting.orderLost ? lost() : till.opened(held);
        payment = provider.pay(order.id());
        provider.letRefundsWait();
        deskRefunds = switch (setting.refunds) {
            case ONE_THAT_FAILS_AFTER_ALL -> List.of(failed());
            case ONE_THAT_FAILS_AND_ONE_THAT_GOES -> List.of(failed(), gone());
            case OUR_OWN -> List.of();
        };
    }

    private Bills mortal(Bills real) {
        return (Bills) Proxy.newProxyInstance(
                Bills.class.getClassLoader(), new Class<?>[] {Bills.class}, (proxy, call, with) -> {
                    if (call.getName().equals("save") && dies.getAndSet(false)) {
                        throw new IllegalStateException("died");
                    }
                    return call.invoke(real, with);
                });
    }

    private Order lost() {
        dies.set(true);
        try {
            till.opened(held);
            throw new AssertionError("nobody died");
        } catch (IllegalStateException died) {
            var asked = provider.asked();
            var receipt = asked.get(asked.size() - 1).replace("open ", "");
            return provider.open(receipt, held.visit().fee());
        }
    }

    private String failed() {
        var refund = provider.giveBack(payment, PART);
        provider.failRefund(refund);
        return refund;
    }

    private String gone() {
        var refund = provider.giveBack(payment, PART);
        provider.finishRefund(refund);
        return refund;
    }

    /** For the first time, or again: of an act only its fact is heard again. */
    void happen(Kind kind) {
        var first = heard.add(kind);
        if (isTellable(kind)) {
            happen(kind, first);
        } else if (first) {
            notYet.add(kind);
        }
        tellWhatWaited();
    }

    private void tellWhatWaited() {
        var now = notYet.stream().filter(this::isTellable).toList();
        notYet.removeAll(now);
        now.forEach(kind -> happen(kind, true));
    }

    private boolean isTellable(Kind kind) {
        return switch (kind) {
            case REFUND_CREATED, REFUND_PROCESSED, REFUND_FAILED ->
                subject(kind).isPresent();
            case ORDER, AUTHORIZED, CAPTURED, FAILED, CALLBACK, CANCELLED, LAPSED -> true;
        };
    }

    /** The refund that such news are about. */
    private Optional<Refund> subject(Kind kind) {
        var all = provider.refundsOf(payment);
        var candidates = setting.refunds == Refunds.OUR_OWN
                ? all.stream().filter(one -> one.key() != null).toList()
                : all.stream().filter(one -> deskRefunds.contains(one.id())).toList();
        var second = kind == Kind.REFUND_PROCESSED && setting.refunds != Refunds.ONE_THAT_FAILS_AFTER_ALL;
        return candidates.stream().skip(second ? 1 : 0).findFirst();
    }

    private void happen(Kind kind, boolean first) {
        switch (kind) {
            case ORDER -> till.startPayment.start(held.id(), till.patient());
            case AUTHORIZED -> hear(Status.AUTHORIZED);
            case FAILED -> hear(Status.FAILED);
            case CAPTURED -> hear(Status.CAPTURED);
            case REFUND_CREATED -> hear(kind, Refund.Status.PENDING);
            case REFUND_PROCESSED -> {
                bring(kind, provider::finishRefund);
                hear(kind, Refund.Status.PROCESSED);
            }
            case REFUND_FAILED -> {
                bring(kind, provider::failRefund);
                hear(kind, Refund.Status.FAILED);
            }
            case CALLBACK ->
                till.learnPayment.confirm(held.id(), payment, provider.sign(order.id(), payment), till.patient());
            case CANCELLED -> cancel(first);
            case LAPSED -> lapse(first);
        }
    }

    private void bring(Kind kind, Consumer<String> to) {
        subject(kind).filter(one -> one.status() == Refund.Status.PENDING).ifPresent(one -> to.accept(one.id()));
    }

    private void hear(Status status) {
        till.learnPayment.hear(News.of(asOf(status)));
    }

    /** A refund's news carry the payment as it was then. */
    private void hear(Kind kind, Refund.Status status) {
        var told = subject(kind).orElseThrow();
        var asThen = new Refund(told.id(), payment, told.key(), status, told.amount(), told.at());
        till.learnPayment.hear(News.of(asOf(Status.CAPTURED)).and(News.of(asThen)));
    }

    private Payment asOf(Status status) {
        return new Payment(payment, order.id(), status, order.amount(), "card", null, held.bookedAt());
    }

    /** What follows a cancellation follows its fact, which may be heard again; one that was refused has none. */
    private void cancel(boolean first) {
        if (first) {
            var wish = new CancelAppointment.Wish(null, CancellationCode.OTHER, "the doctor is ill", setting.percent);
            till.practice.cancelAppointment.cancel(held.id(), wish, till.practice.theDoctor());
            cancelled = till.status(held) == AppointmentStatus.CANCELLED ? when() : When.NEVER;
        }
        if (cancelled != When.NEVER) {
            till.follow(held.id());
        }
    }

    private void lapse(boolean first) {
        if (!first) {
            till.practice.lapseHolds.lapse(10);
            return;
        }
        till.lapse();
        if (till.status(held) == AppointmentStatus.LAPSED) {
            lapsed = when();
            if (setting.rival) {
                till.practice.booked(anotherPatient(), Practice.AT_CLINIC, Practice.TEN);
            }
        }
    }

    private When when() {
        return told("PAYMENT_SUCCESS") > 0 ? When.AFTER_PAID : When.BEFORE_PAID;
    }

    Facts facts() {
        return new Facts(bill().isPresent(), lapsed, cancelled);
    }

    /** Remembers how everything is now. Running the answer makes it so again, as often as one likes. */
    Runnable remember() {
        var parts = List.of(
                till.bills.remember(),
                till.practice.appointments.remember(),
                till.unmatched.remember(),
                provider.remember());
        var now = till.practice.clock.instant();
        var before = Set.copyOf(heard);
        var waiting = List.copyOf(notYet);
        var facts = facts();
        return () -> {
            parts.forEach(Runnable::run);
            till.practice.clock.move(Duration.between(till.practice.clock.instant(), now));
            heard.clear();
            heard.addAll(before);
            notYet.clear();
            notYet.addAll(waiting);
            lapsed = facts.lapsed;
            cancelled = facts.cancelled;
        };
    }

    /**
     * Everything on which it depends what may still happen, and how often people are told. Where two orders agree in this,
     * they go on alike, however they came here.
     */
    Object state() {
        var told = tellings();
        told.keySet().retainAll(MAILED);
        return List.of(
                Set.copyOf(heard),
                List.copyOf(notYet),
                bill().map(NewsStory::withoutHistory),
                till.bills.look(held.id()).isPresent(),
                till.status(held),
                Optional.ofNullable(till.stored(held).cancellation()).map(Cancellation::refundPercent),
                provider.refundsOf(payment).stream()
                        .map(one -> List.of(one.id(), one.status(), one.amount()))
                        .toList(),
                till.unmatched.open(till.practice.clock.instant(), 10).size(),
                told,
                facts());
    }

    /** Without its version and without times that nothing depends on: only who tries anew asks when it failed. */
    private static Bill withoutHistory(Bill bill) {
        var payments = bill.payments().stream()
                .map(one -> new BilledPayment(
                        one.payment(), one.verdict(), one.why(), one.accepted(), one.owed(), Instant.EPOCH, one.note()))
                .toList();
        var refunds = bill.refunds().stream()
                .map(one -> new BilledRefund(
                        one.id(),
                        one.key(),
                        one.paymentId(),
                        one.amount(),
                        one.status(),
                        one.reason(),
                        one.percent(),
                        Instant.EPOCH,
                        one.isFailure() ? one.since() : Instant.EPOCH,
                        one.problem()))
                .toList();
        return new Bill(
                bill.appointment(),
                0,
                bill.patient(),
                bill.doctor(),
                bill.currency(),
                bill.orders(),
                payments,
                refunds,
                bill.cash(),
                Instant.EPOCH,
                bill.unsureUntil());
    }

    private Map<String, Integer> tellings() {
        var counted = new TreeMap<String, Integer>();
        Stream.concat(
                        till.facts(held).stream(),
                        till.practice.appointments.changes().stream()
                                .filter(change -> change.after().id().equals(held.id()))
                                .map(change -> change.fact().event().type()))
                .forEach(type -> counted.merge(type, 1, Integer::sum));
        return counted;
    }

    private int told(String type) {
        return tellings().getOrDefault(type, 0);
    }

    private Optional<Bill> bill() {
        return till.bills.find(held.id());
    }

    /** How it has to end, by what has really happened and not by what was heard when. */
    End right() {
        var fee = held.visit().fee();
        var zero = Money.of(0, "INR");
        if (bill().isEmpty()) {
            var status = cancelled == When.NEVER ? AppointmentStatus.LAPSED : AppointmentStatus.CANCELLED;
            return new End(status, PaymentState.Status.UNPAID, zero, zero, zero);
        }
        var desk = setting.refunds == Refunds.ONE_THAT_FAILS_AND_ONE_THAT_GOES ? PART : zero;
        if (cancelled == When.AFTER_PAID) {
            var share = fee.share(setting.percent);
            return kept(AppointmentStatus.CANCELLED, fee, share);
        }
        if (cancelled == When.BEFORE_PAID) {
            return new End(AppointmentStatus.CANCELLED, PaymentState.Status.REFUNDED, fee, zero, fee);
        }
        if (lapsed == When.BEFORE_PAID && setting.rival) {
            return new End(AppointmentStatus.LAPSED, PaymentState.Status.REFUNDED, fee, zero, fee);
        }
        return kept(AppointmentStatus.BOOKED, fee, desk);
    }

    private static End kept(AppointmentStatus status, Money paid, Money back) {
        var state = back.amount() == 0
                ? PaymentState.Status.PAID
                : back.equals(paid) ? PaymentState.Status.REFUNDED : PaymentState.Status.PARTLY_REFUNDED;
        return new End(status, state, paid, new Money(paid.amount() - back.amount(), paid.currency()), back);
    }

    /** Lets the time pass until nothing waits any more; what is under way at the provider arrives. */
    End settle() {
        var rounds = setting.refunds == Refunds.OUR_OWN ? 3 : 2;
        for (int round = 0; round < rounds; round++) {
            for (int minutes = 1; minutes <= 64; minutes *= 4) {
                till.practice.clock.move(Duration.ofMinutes(minutes));
                till.reconcile.look(10);
                till.matchPayments.match(10);
                tellWhatWaited();
            }
            // What was never said to have failed goes; but first what was said is heard.
            if (round == rounds - 2) {
                provider.refundsOf(payment).stream()
                        .filter(one -> one.status() == Refund.Status.PENDING)
                        .forEach(one -> provider.finishRefund(one.id()));
            }
        }
        check();
        var zero = Money.of(0, "INR");
        return bill().map(bill -> new End(
                        till.status(held), bill.state().status(), bill.captured(), bill.kept(), bill.refunded()))
                .orElse(new End(till.status(held), PaymentState.Status.UNPAID, zero, zero, zero));
    }

    /** What holds whatever has happened. */
    private void check() {
        till.assertThatNoMoneyIsLost();
        assertThat(told("APPOINTMENT_BOOKED")).isLessThanOrEqualTo(1);
        assertThat(told("PAYMENT_QUARANTINED")).isZero();
        var unmatched = till.unmatched.open(till.practice.clock.instant(), 10);
        if (bill().isEmpty()) {
            // Nobody who could pay has ever seen such an order. If somebody does, an admin decides.
            assertThat(setting.orderLost).isTrue();
            assertThat(unmatched).hasSize(till.unmatched.find(payment).isPresent() ? 1 : 0);
            return;
        }
        var bill = bill().get();
        var kept = bill.payments().stream().filter(one -> one.is(Verdict.KEPT)).count();
        assertThat(bill.payments()).hasSize(1);
        assertThat(told("PAYMENT_SUCCESS")).isEqualTo((int) kept);
        assertThat(unmatched).isEmpty();
        assertThat(bill.refunding().amount()).isZero();
        assertThat(provider.refundsOf(payment).stream()
                        .filter(one -> one.status() != Refund.Status.FAILED)
                        .mapToLong(one -> one.amount().amount())
                        .sum())
                .isEqualTo(bill.refunded().amount());
    }
}
