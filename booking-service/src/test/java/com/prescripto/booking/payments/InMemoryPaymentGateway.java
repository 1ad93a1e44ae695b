package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A payment provider in this process, and its other side. Does what the real one does: both pass one contract. */
public final class InMemoryPaymentGateway implements PaymentGateway, PaymentDesk {

    private static final Instant DAWN = Instant.parse("2026-11-23T00:00:00Z");
    private static final int LONGEST_RECEIPT = 40;
    private static final int LEAST = 100;

    private final Clock clock;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean refundsWait;
    private boolean losesNextAnswer;
    private int away;
    private int made;

    public InMemoryPaymentGateway() {
        this(Clock.fixed(DAWN, ZoneOffset.UTC));
    }

    public InMemoryPaymentGateway(Clock clock) {
        this.clock = clock;
    }

    /** What was asked of it, in its order, also in vain: the method and its subject, such as {@code refund pay_3}. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** Remembers how it is now, faults aside. Running the answer makes it so again, as often as one likes. */
    synchronized Runnable remember() {
        var knownOrders = new LinkedHashMap<>(orders);
        var knownPayments = new LinkedHashMap<>(payments);
        var knownRefunds = new LinkedHashMap<>(refunds);
        var number = made;
        return () -> {
            orders.clear();
            orders.putAll(knownOrders);
            payments.clear();
            payments.putAll(knownPayments);
            refunds.clear();
            refunds.putAll(knownRefunds);
            asked.clear();
            made = number;
        };
    }

    @Override
    public Terms terms() {
        return new Terms("RAZORPAY", "rzp_test_memory", "https://checkout.razorpay.com/v1/checkout.js");
    }

    private synchronized <T> T answer(String call, Supplier<T> act) {
        asked.add(call);
        if (away > 0) {
            away--;
            throw new Away("away", new IllegalStateException("told to be"));
        }
        var answer = act.get();
        if (losesNextAnswer) {
            losesNextAnswer = false;
            throw new Away("the answer was lost", new IllegalStateException("told to lose it"));
        }
        return answer;
    }

    private String id(String kind) {
        made++;
        return kind + "_" + made;
    }

    private Instant now() {
        // What was made later is later, also when the clock stands still.
        return clock.instant().plusMillis(made);
    }

    @Override
    public Order open(String receipt, Money amount) {
        return answer("open " + receipt, () -> {
            if (receipt.length() > LONGEST_RECEIPT || amount.amount() < LEAST) {
                throw new Refused("BAD_REQUEST_ERROR", "receipt too long or amount too small");
            }
            return orders.values().stream()
                    .filter(order -> order.receipt().equals(receipt))
                    .findFirst()
                    .orElseGet(() -> {
                        var order = new Order(id("order"), receipt, amount, now());
                        orders.put(order.id(), order);
                        return order;
                    });
        });
    }

    @Override
    public List<Payment> paymentsOf(String orderId) {
        return answer("paymentsOf " + orderId, () -> {
            order(orderId);
            return payments.values().stream()
                    .filter(payment -> orderId.equals(payment.orderId()))
                    .toList();
        });
    }

    @Override
    public Optional<Payment> payment(String paymentId) {
        return answer("payment " + paymentId, () -> Optional.ofNullable(payments.get(paymentId)));
    }

    @Override
    public List<Refund> refundsOf(String paymentId) {
        return answer("refundsOf " + paymentId, () -> {
            known(paymentId);
            return refunds.values().stream()
                    .filter(refund -> refund.paymentId().equals(paymentId))
                    .toList();
        });
    }

    @Override
    public Refund refund(String paymentId, Money amount, String key) {
        return answer("refund " + paymentId, () -> {
            var there = refunds.values().stream()
                    .filter(refund -> key.equals(refund.key()))
                    .findFirst();
            if (there.isEmpty()) {
                return give(paymentId, amount, key);
            }
            var same = there.get();
            if (!same.paymentId().equals(paymentId) || !same.amount().equals(amount)) {
                throw new Refused("BAD_REQUEST_ERROR", "different request with the same key");
            }
            return same;
        });
    }

    private Refund give(String paymentId, Money amount, @Nullable String key) {
        var payment = known(paymentId);
        if (payment.status() != Status.CAPTURED
                || amount.amount() > payment.amount().amount() - given(paymentId)) {
            throw new Refused("BAD_REQUEST_ERROR", "not so much left to give back");
        }
        var status = refundsWait ? Refund.Status.PENDING : Refund.Status.PROCESSED;
        var refund = new Refund(id("rfnd"), paymentId, key, status, amount, now());
        refunds.put(refund.id(), refund);
        return refund;
    }

    private long given(String paymentId) {
        return refunds.values().stream()
                .filter(refund -> refund.paymentId().equals(paymentId) && refund.status() != Refund.Status.FAILED)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
    }

    @Override
    public boolean isSigned(String orderId, String paymentId, String signature) {
        return sign(orderId, paymentId).equals(signature);
    }

    @Override
    public String sign(String orderId, String paymentId) {
        return "signed:" + orderId + "|" + paymentId;
    }

    @Override
    public String pay(String orderId) {
        return pay(orderId, order(orderId).amount());
    }

    @Override
    public String pay(String orderId, Money amount) {
        return begin(order(orderId).id(), amount, Status.CAPTURED);
    }

    @Override
    public String payWithoutOrder(Money amount) {
        return begin(null, amount, Status.CAPTURED);
    }

    @Override
    public String authorize(String orderId) {
        return begin(orderId, order(orderId).amount(), Status.AUTHORIZED);
    }

    @Override
    public String decline(String orderId) {
        return begin(orderId, order(orderId).amount(), Status.FAILED);
    }

    /** Somebody has begun to pay, and nobody knows yet what will come of it. */
    public String begin(String orderId) {
        return begin(orderId, order(orderId).amount(), Status.CREATED);
    }

    private synchronized String begin(@Nullable String orderId, Money amount, Status status) {
        var failure = status == Status.FAILED ? "payment_failed" : null;
        var payment = new Payment(id("pay"), orderId, status, amount, "card", failure, now());
        payments.put(payment.id(), payment);
        return payment.id();
    }

    @Override
    public synchronized void capture(String paymentId) {
        var payment = known(paymentId);
        payments.put(
                paymentId,
                new Payment(
                        paymentId,
                        payment.orderId(),
                        Status.CAPTURED,
                        payment.amount(),
                        payment.method(),
                        null,
                        payment.at()));
    }

    @Override
    public synchronized String giveBack(String paymentId, Money amount) {
        return give(paymentId, amount, null).id();
    }

    @Override
    public synchronized void letRefundsWait() {
        refundsWait = true;
    }

    @Override
    public void finishRefund(String refundId) {
        become(refundId, Refund.Status.PROCESSED);
    }

    @Override
    public void failRefund(String refundId) {
        become(refundId, Refund.Status.FAILED);
    }

    private synchronized void become(String refundId, Refund.Status status) {
        UnaryOperator<Refund> changed = refund ->
                new Refund(refund.id(), refund.paymentId(), refund.key(), status, refund.amount(), refund.at());
        refunds.computeIfPresent(refundId, (id, refund) -> changed.apply(refund));
    }

    @Override
    public synchronized void loseNextAnswer() {
        losesNextAnswer = true;
    }

    @Override
    public synchronized void beAway(int calls) {
        away = calls;
    }

    private synchronized Order order(String orderId) {
        return Optional.ofNullable(orders.get(orderId)).orElseThrow(InMemoryPaymentGateway::unknown);
    }

    private synchronized Payment known(String paymentId) {
        return Optional.ofNullable(payments.get(paymentId)).orElseThrow(InMemoryPaymentGateway::unknown);
    }

    private static Refused unknown() {
        return new Refused("BAD_REQUEST_ERROR", "The id provided does not exist");
    }
}
