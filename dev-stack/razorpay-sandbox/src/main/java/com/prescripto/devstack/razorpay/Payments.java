package com.prescripto.devstack.razorpay;

import com.prescripto.devstack.razorpay.Payment.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Attempts to pay: what the dialog makes of them, and what tests do. */
final class Payments {
    private final Book book;
    private final Webhooks webhooks;
    private final ScheduledExecutorService timer;

    Payments(Book book, Webhooks webhooks, ScheduledExecutorService timer) {
        this.book = book;
        this.webhooks = webhooks;
        this.timer = timer;
    }

    /** Waits on for the slow banks of an earlier run. */
    void resume() {
        book.payments(payment -> payment.captureAt() > 0).forEach(this::await);
    }

    /** An attempt as the dialog makes it: a paid order takes no other. */
    Payment attempt(Account account, String orderId, ObjectNode asked) {
        synchronized (book) {
            if (book.order(account.keyId(), orderId).paid()) {
                throw ApiError.badRequest("This order has already been paid.", null);
            }
            return begin(account, orderId, asked);
        }
    }

    /**
     * An attempt, whatever became of the order before.
     *
     * @param asked amount and currency, the order's unless said otherwise; {@code status}, captured unless said otherwise;
     *     {@code captureAfterMs} when the bank is slow
     */
    Payment begin(Account account, @Nullable String orderId, ObjectNode asked) {
        synchronized (book) {
            Optional<Order> order = Optional.ofNullable(orderId).map(id -> book.order(account.keyId(), id));
            order.ifPresent(found -> book.save(found.attempted()));
            long after = Json.number(asked, "captureAfterMs", -1);
            Payment payment = book.save(new Payment(
                    Book.newId("pay"),
                    account.keyId(),
                    orderId,
                    Json.number(asked, "amount", order.map(Order::amount).orElse(0L)),
                    Json.text(asked, "currency", order.map(Order::currency).orElse("INR")),
                    Status.CREATED,
                    Json.text(asked, "method", "card"),
                    Json.text(asked, "email"),
                    Json.text(asked, "contact"),
                    0,
                    null,
                    after < 0 ? 0 : book.millis() + after,
                    book.seconds()));
            if (after >= 0) {
                await(payment);
                return payment;
            }
            return bring(account, payment.id(), status(Json.text(asked, "status", "captured")));
        }
    }

    private static Status status(String name) {
        try {
            return Status.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiError.badRequest("status is created, failed, authorized or captured", "status");
        }
    }

    private void await(Payment payment) {
        long wait = Math.max(0, payment.captureAt() - book.millis());
        Webhooks.schedule(timer, () -> captureIfStillAwaited(payment), wait, TimeUnit.MILLISECONDS);
    }

    private void captureIfStillAwaited(Payment payment) {
        synchronized (book) {
            if (book.payment(payment.account(), payment.id()).captureAt() > 0) {
                book.account(payment.account()).ifPresent(account -> bring(account, payment.id(), Status.CAPTURED));
            }
        }
    }

    /** Brings a payment to a status, with the webhooks of each stage on the way. What is captured stays so. */
    Payment bring(Account account, String id, Status to) {
        synchronized (book) {
            Payment payment = book.payment(account.keyId(), id);
            if (payment.status() == Status.CAPTURED || payment.status() == to) {
                return payment;
            }
            if (to == Status.FAILED) {
                Payment failed = book.save(payment.become(Status.FAILED, "payment_failed"));
                webhooks.tell(account, "payment.failed", null, failed, null);
                return failed;
            }
            Payment authorized = payment;
            if (payment.status() != Status.AUTHORIZED && to != Status.CREATED) {
                authorized = book.save(payment.become(Status.AUTHORIZED, null));
                webhooks.tell(account, "payment.authorized", null, authorized, null);
            }
            return to == Status.CAPTURED ? capture(account, authorized) : authorized;
        }
    }

    private Payment capture(Account account, Payment authorized) {
        Payment captured = book.save(authorized.become(Status.CAPTURED, null));
        String orderId = captured.orderId();
        webhooks.tell(account, "payment.captured", null, captured, null);
        if (orderId != null) {
            Order paid = book.save(book.order(account.keyId(), orderId).settled());
            webhooks.tell(account, "order.paid", paid, captured, null);
        }
        return captured;
    }

    /** A payment with what the dialog would hand to the page: the signature, when it is worth one. */
    ObjectNode signed(Account account, Payment payment) {
        ObjectNode json = payment.json();
        String orderId = payment.orderId();
        if (orderId != null && payment.status().compareTo(Status.AUTHORIZED) >= 0) {
            json.put("signature", Signatures.ofCheckout(orderId, payment.id(), account.keySecret()));
        }
        return json;
    }
}
