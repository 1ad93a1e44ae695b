package com.prescripto.devstack.razorpay;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One attempt to pay.
 *
 * @param orderId null when it was made without an order
 * @param refunded the sum of its refunds that did not fail
 * @param failure why it failed, as Razorpay's {@code error_reason}
 * @param captureAt when a slow bank will have answered, in epoch milliseconds; 0 when no answer is awaited
 */
record Payment(
        String id,
        String account,
        @Nullable String orderId,
        long amount,
        String currency,
        Status status,
        String method,
        @Nullable String email,
        @Nullable String contact,
        long refunded,
        @Nullable String failure,
        long captureAt,
        long createdAt) {

    enum Status {
        CREATED,
        FAILED,
        AUTHORIZED,
        CAPTURED
    }

    Payment become(Status now, @Nullable String why) {
        return new Payment(
                id, account, orderId, amount, currency, now, method, email, contact, refunded, why, 0, createdAt);
    }

    Payment withRefunded(long sum) {
        return new Payment(
                id, account, orderId, amount, currency, status, method, email, contact, sum, failure, captureAt,
                createdAt);
    }

    ObjectNode json() {
        boolean captured = status == Status.CAPTURED;
        boolean whole = captured && refunded == amount;
        ObjectNode json = Json.object();
        json.put("id", id).put("entity", "payment").put("amount", amount).put("currency", currency);
        json.put("status", whole ? "refunded" : status.name().toLowerCase(Locale.ROOT));
        json.put("order_id", orderId).putNull("invoice_id").put("international", false);
        json.put("method", method).put("amount_refunded", refunded);
        json.put("refund_status", refunded == 0 ? null : whole ? "full" : "partial");
        json.put("captured", captured).putNull("description").putNull("card_id");
        json.put("bank", "netbanking".equals(method) ? "HDFC" : null).putNull("wallet");
        json.put("vpa", "upi".equals(method) ? "patient@upi" : null);
        json.put("email", email).put("contact", contact);
        json.putArray("notes");
        // Two percent, and the tax on that: what Razorpay keeps.
        json.put("fee", captured ? amount / 50 : null).put("tax", captured ? amount / 50 * 18 / 100 : null);
        json.put("error_code", failure == null ? null : "BAD_REQUEST_ERROR");
        json.put("error_description", failure == null ? null : "Your payment was declined by the bank.");
        json.put("error_source", failure == null ? null : "bank");
        json.put("error_step", failure == null ? null : "payment_authorization");
        json.put("error_reason", failure);
        json.putObject("acquirer_data");
        return json.put("created_at", createdAt);
    }
}
