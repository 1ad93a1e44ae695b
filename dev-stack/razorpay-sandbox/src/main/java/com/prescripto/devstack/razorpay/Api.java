package com.prescripto.devstack.razorpay;

import com.prescripto.devstack.razorpay.Faults.When;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API below {@code /v1}, with the key id and the key secret as user and password.
 *
 * <pre>
 * POST /orders                  GET /orders?receipt=     GET /orders/{id}     GET /orders/{id}/payments
 * GET  /payments/{id}           POST /payments/{id}/refund  (X-Refund-Idempotency)
 * GET  /payments/{id}/refunds   GET /payments/{id}/refunds/{id}               GET /refunds/{id}
 * </pre>
 */
final class Api {
    private static final int USUAL_MOST = 10;

    private final Book book;
    private final Orders orders;
    private final Refunds refunds;
    private final Faults faults;

    Api(Book book, Orders orders, Refunds refunds, Faults faults) {
        this.book = book;
        this.orders = orders;
        this.refunds = refunds;
        this.faults = faults;
    }

    Reply answer(Request request) {
        Account account = authenticated(request);
        Optional<Faults.Fault> fault = faults.next(account, request.call());
        Reply reply = refunds.alone(account, idempotencyKey(request), () -> {
            fault.filter(found -> found.when() == When.BEFORE).ifPresent(Faults::strike);
            return route(account, request.below(1));
        });
        fault.filter(found -> found.when() == When.AFTER).ifPresent(Faults::strike);
        return reply;
    }

    private static @Nullable String idempotencyKey(Request request) {
        return "POST".equals(request.method()) ? request.header("X-Refund-Idempotency") : null;
    }

    private Account authenticated(Request request) {
        String header = request.header("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            throw ApiError.unauthorized();
        }
        String[] both = decoded(header.substring("Basic ".length())).split(":", 2);
        return book.account(both[0])
                .filter(account -> both.length == 2 && isSame(account.keySecret(), both[1]))
                .orElseThrow(ApiError::unauthorized);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.unauthorized();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Reply route(Account account, Request request) {
        String own = account.keyId();
        if (request.is("POST", "orders")) {
            return Reply.json(orders.create(account, request.json()).json());
        }
        if (request.is("GET", "orders")) {
            return Reply.json(orders.list(account, request.parameter("receipt"), most(request)));
        }
        if (request.is("GET", "orders", "*")) {
            return Reply.json(book.order(own, request.path().get(1)).json());
        }
        if (request.is("GET", "orders", "*", "payments")) {
            Order order = book.order(own, request.path().get(1));
            return Reply.json(Json.collection(
                    book.payments(payment -> order.id().equals(payment.orderId())).stream()
                            .map(Payment::json)
                            .toList()));
        }
        if (request.is("GET", "payments", "*")) {
            return Reply.json(book.payment(own, request.path().get(1)).json());
        }
        if (request.is("POST", "payments", "*", "refund")) {
            return Reply.json(refunds.ask(account, request.path().get(1), idempotencyKey(request), request.json())
                    .json());
        }
        if (request.is("GET", "payments", "*", "refunds")) {
            return Reply.json(refunds.of(account, request.path().get(1)));
        }
        if (request.is("GET", "payments", "*", "refunds", "*")) {
            return Reply.json(book.refund(own, request.path().get(3)).json());
        }
        if (request.is("GET", "refunds", "*")) {
            return Reply.json(book.refund(own, request.path().get(1)).json());
        }
        throw ApiError.notFound();
    }

    private static int most(Request request) {
        String count = request.parameter("count");
        return count == null || !count.matches("[0-9]{1,3}") ? USUAL_MOST : Integer.parseInt(count);
    }
}
