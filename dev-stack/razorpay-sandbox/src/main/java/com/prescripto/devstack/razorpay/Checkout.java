package com.prescripto.devstack.razorpay;

import com.prescripto.devstack.razorpay.Payment.Status;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payment dialog and what it asks. The page it opens on knows the key id only, which is public.
 *
 * <pre>
 * GET  /checkout                           the dialog, in a frame
 * GET  /checkout/orders/{id}?key=          amount and currency, and whether it is paid
 * POST /checkout/orders/{id}/payments?key= {outcome: paid | slow | declined, seconds?, method?, email?, contact?}
 * GET  /checkout/payments/{id}?key=        how far it has come
 * </pre>
 */
final class Checkout {
    private static final long USUAL_SECONDS = 15;

    private final Book book;
    private final Payments payments;

    Checkout(Book book, Payments payments) {
        this.book = book;
        this.payments = payments;
    }

    Reply answer(Request request) throws IOException {
        if (request.is("GET")) {
            return Reply.file("checkout.html", "text/html");
        }
        String key = request.parameter("key");
        Account account = book.account(key == null ? "" : key).orElseThrow(ApiError::unauthorized);
        if (request.is("GET", "orders", "*")) {
            Order order = book.order(account.keyId(), request.path().get(1));
            ObjectNode json = Json.object();
            json.put("amount", order.amount()).put("currency", order.currency()).put("status", order.status());
            return Reply.json(json);
        }
        if (request.is("POST", "orders", "*", "payments")) {
            return Reply.json(pay(account, request.path().get(1), request.json()));
        }
        if (request.is("GET", "payments", "*")) {
            return Reply.json(
                    result(account, book.payment(account.keyId(), request.path().get(1))));
        }
        throw ApiError.notFound();
    }

    private ObjectNode pay(Account account, String orderId, ObjectNode asked) {
        ObjectNode attempt = Json.object();
        for (String field : new String[] {"method", "email", "contact"}) {
            String value = Json.text(asked, field);
            if (value != null && value.length() <= 254) {
                attempt.put(field, value);
            }
        }
        switch (Json.text(asked, "outcome", "paid")) {
            case "slow" -> attempt.put("captureAfterMs", Json.number(asked, "seconds", USUAL_SECONDS) * 1_000);
            case "declined" -> attempt.put("status", "failed");
            default -> {
                Order order = book.order(account.keyId(), orderId);
                attempt.put("status", order.autoCapture() ? "captured" : "authorized");
            }
        }
        return result(account, payments.attempt(account, orderId, attempt));
    }

    private ObjectNode result(Account account, Payment payment) {
        ObjectNode json = Json.object();
        json.put("status", payment.status().name());
        json.put("razorpay_payment_id", payment.id()).put("razorpay_order_id", payment.orderId());
        ObjectNode signed = payments.signed(account, payment);
        json.put("razorpay_signature", Json.text(signed, "signature"));
        if (payment.status() == Status.FAILED) {
            ObjectNode error = json.putObject("error");
            error.put("code", "BAD_REQUEST_ERROR").put("description", Json.text(signed, "error_description"));
            error.put("source", "bank").put("step", "payment_authorization").put("reason", payment.failure());
            error.putObject("metadata").put("payment_id", payment.id()).put("order_id", payment.orderId());
        }
        return json;
    }
}
