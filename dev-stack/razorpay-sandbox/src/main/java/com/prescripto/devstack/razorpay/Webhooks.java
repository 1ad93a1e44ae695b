package com.prescripto.devstack.razorpay;

import com.prescripto.devstack.razorpay.Webhook.State;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells accounts what happened: signed over the bytes that are sent, at least once, in no promised order. What is not
 * taken with a 2xx within five seconds is sent again, later and later, for a day.
 */
final class Webhooks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long FIRST_WAIT = 1_000;
    private static final long LONGEST_WAIT = 60_000;

    private final Book book;
    private final ScheduledExecutorService timer;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Webhooks(Book book, ScheduledExecutorService timer) {
        this.book = book;
        this.timer = timer;
    }

    /** Sends on what an earlier run had not delivered. */
    void resume() {
        book.webhooks(webhook -> webhook.state() == State.WAITING).forEach(this::await);
    }

    /** Writes down what has happened; called by whoever holds the book, so that it tells of just that change. */
    void tell(
            Account account, String event, @Nullable Order order, @Nullable Payment payment, @Nullable Refund refund) {
        ObjectNode body = Json.object();
        body.put("entity", "event").put("account_id", "acc_" + account.keyId()).put("event", event);
        var contains = body.putArray("contains");
        ObjectNode payload = body.putObject("payload");
        if (refund != null) {
            contains.add("refund");
            payload.putObject("refund").set("entity", refund.json());
        }
        if (payment != null) {
            contains.add("payment");
            payload.putObject("payment").set("entity", payment.json());
        }
        if (order != null) {
            contains.add("order");
            payload.putObject("order").set("entity", order.json());
        }
        body.put("created_at", book.seconds());
        Account.Delivery delivery = account.delivery();
        boolean dropped = delivery.drop() || account.webhookUrl() == null;
        Webhook webhook = book.save(new Webhook(
                Book.newId("evt"),
                account.keyId(),
                event,
                body.toString(),
                dropped ? State.DROPPED : delivery.hold() ? State.HELD : State.WAITING,
                0,
                null,
                book.millis() + delivery.delayMillis(),
                book.millis()));
        for (int copy = 0; copy < delivery.copies() && webhook.state() == State.WAITING; copy++) {
            await(webhook);
        }
    }

    private void await(Webhook webhook) {
        long wait = Math.max(0, webhook.nextAt() - book.millis());
        schedule(timer, () -> send(webhook.account(), webhook.id()), wait, TimeUnit.MILLISECONDS);
    }

    /** Later; never, when the sandbox is closed meanwhile: what was to be done is in the book. */
    static void schedule(ScheduledExecutorService timer, Runnable task, long wait, TimeUnit unit) {
        try {
            var ignored = timer.schedule(task, wait, unit);
        } catch (RejectedExecutionException closed) {
            // The next start resumes it.
        }
    }

    /** Sends now, and waits for the answer: 0 when there is none. */
    int send(String keyId, String id) {
        Account account = book.account(keyId).orElseThrow(ApiError::unknownId);
        Webhook webhook = book.webhook(keyId, id);
        int status = post(account, webhook);
        synchronized (book) {
            Webhook now = book.webhook(keyId, id);
            if (status >= 200 && status < 300) {
                book.save(now.answered(status, State.DELIVERED, 0));
            } else if (now.state() != State.WAITING) {
                book.save(now.answered(status, now.state(), 0));
            } else if (book.millis() - now.createdAt() > DAY) {
                book.save(now.answered(status, State.GIVEN_UP, 0));
            } else {
                long wait = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(now.tries(), 10));
                await(book.save(now.answered(status, State.WAITING, book.millis() + wait)));
            }
        }
        return status;
    }

    /** Sends what is held, one after the other: those named, in that order, or all in the order they were made. */
    void release(Account account, List<String> ids) {
        List<String> inOrder = ids.isEmpty()
                ? book
                        .webhooks(webhook -> webhook.account().equals(account.keyId()) && webhook.state() == State.HELD)
                        .stream()
                        .map(Webhook::id)
                        .toList()
                : ids;
        for (String id : inOrder) {
            Webhook held = book.webhook(account.keyId(), id);
            if (held.state() == State.HELD || held.state() == State.DROPPED) {
                book.save(held.become(State.WAITING));
            }
            send(account.keyId(), id);
        }
    }

    private int post(Account account, Webhook webhook) {
        String url = account.webhookUrl();
        if (url == null) {
            return 0;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Razorpay-Webhook/v1")
                    .header("X-Razorpay-Signature", Signatures.sign(webhook.body(), account.webhookSecret()))
                    .header("X-Razorpay-Event-Id", webhook.id())
                    .POST(BodyPublishers.ofString(webhook.body()))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
