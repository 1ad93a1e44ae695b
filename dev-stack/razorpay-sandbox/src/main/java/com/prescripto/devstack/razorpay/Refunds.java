package com.prescripto.devstack.razorpay;

import com.prescripto.devstack.razorpay.Refund.Status;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Gives money back: never more than there was, and once for one idempotency key. */
final class Refunds {
    private static final long LEAST = 100;

    private final Book book;
    private final Webhooks webhooks;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    Refunds(Book book, Webhooks webhooks) {
        this.book = book;
        this.webhooks = webhooks;
    }

    /**
     * Does a request with a key while no other with that key is being done; another one meanwhile is a conflict.
     *
     * @throws ApiError also when the key is not as it must be
     */
    <T> T alone(Account account, @Nullable String key, Supplier<T> request) {
        if (key == null) {
            return request.get();
        }
        if (key.length() < 10) {
            throw ApiError.badRequest("The idempotency key must be at least 10 characters long.", null);
        }
        if (!key.matches("[A-Za-z0-9_-]+")) {
            throw ApiError.badRequest(
                    "The idempotency key must only contain alphanumeric characters, underscores, and hyphens", null);
        }
        String entry = account.keyId() + ' ' + key;
        if (!inProgress.add(entry)) {
            throw ApiError.conflict("Another request with the same idempotency key is still in progress.");
        }
        try {
            return request.get();
        } finally {
            inProgress.remove(entry);
        }
    }

    Refund ask(Account account, String paymentId, @Nullable String key, ObjectNode body) {
        synchronized (book) {
            String asked = paymentId + ' ' + body;
            List<Refund> before = key == null
                    ? List.of()
                    : book.refunds(refund -> refund.account().equals(account.keyId()) && key.equals(refund.key()));
            if (!before.isEmpty()) {
                if (!before.get(0).asked().equals(asked)) {
                    throw ApiError.badRequest(
                            "Different request with the same idempotency key has already been processed.", null);
                }
                return before.get(0);
            }
            return make(account, book.payment(account.keyId(), paymentId), key, body, asked);
        }
    }

    private Refund make(Account account, Payment payment, @Nullable String key, ObjectNode body, String asked) {
        if (payment.status() != Payment.Status.CAPTURED) {
            throw ApiError.badRequest("The payment status should be captured for action to be taken", null);
        }
        long left = payment.amount() - payment.refunded();
        if (left == 0) {
            throw ApiError.badRequest("The payment has been fully refunded already", null);
        }
        long amount = Json.number(body, "amount", left);
        if (amount < LEAST) {
            throw ApiError.badRequest("The amount must be at least INR 1.00", "amount");
        }
        if (amount > left) {
            throw ApiError.badRequest("The refund amount provided is greater than amount captured", "amount");
        }
        Refund refund = book.save(new Refund(
                Book.newId("rfnd"),
                account.keyId(),
                payment.id(),
                amount,
                payment.currency(),
                Status.PENDING,
                Json.text(body, "receipt"),
                Json.notesOf(body),
                key,
                asked,
                book.seconds()));
        Payment after = book.save(payment.withRefunded(payment.refunded() + amount));
        webhooks.tell(account, "refund.created", null, after, refund);
        return bring(account, refund.id(), account.refundsBecome());
    }

    /** Brings a refund to a status; one that fails gives its amount back to the payment. */
    Refund bring(Account account, String id, Status to) {
        synchronized (book) {
            Refund refund = book.refund(account.keyId(), id);
            if (refund.status() == to || refund.status() == Status.FAILED) {
                return refund;
            }
            Payment payment = book.payment(account.keyId(), refund.paymentId());
            if (to == Status.FAILED) {
                payment = book.save(payment.withRefunded(payment.refunded() - refund.amount()));
            }
            Refund now = book.save(refund.become(to));
            if (to != Status.PENDING) {
                webhooks.tell(account, to == Status.FAILED ? "refund.failed" : "refund.processed", null, payment, now);
            }
            return now;
        }
    }

    ObjectNode of(Account account, String paymentId) {
        book.payment(account.keyId(), paymentId);
        List<Refund> found = book.refunds(refund -> refund.paymentId().equals(paymentId));
        return Json.collection(found.stream().map(Refund::json).toList());
    }
}
