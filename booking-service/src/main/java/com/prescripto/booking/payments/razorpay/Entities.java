package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.PaymentGateway.Order;
import com.prescripto.booking.payments.Refund;
import java.time.Instant;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** What Razorpay's JSON means in our words. */
final class Entities {

    /** Among the notes of a refund of ours. */
    static final String KEY = "key";

    private Entities() {}

    static Order order(JSONObject json) {
        return new Order(json.getString("id"), json.optString("receipt"), amount(json), at(json));
    }

    static Payment payment(JSONObject json) {
        return new Payment(
                json.getString("id"),
                text(json, "order_id"),
                paymentStatus(json.getString("status")),
                amount(json),
                text(json, "method"),
                failure(json),
                at(json));
    }

    /** What they call refunded was captured before. A word we do not know says that nothing is certain yet. */
    private static Payment.Status paymentStatus(String status) {
        return switch (status) {
            case "failed" -> Payment.Status.FAILED;
            case "authorized" -> Payment.Status.AUTHORIZED;
            case "captured", "refunded" -> Payment.Status.CAPTURED;
            default -> Payment.Status.CREATED;
        };
    }

    private static @Nullable String failure(JSONObject json) {
        var reason = text(json, "error_reason");
        return reason == null ? text(json, "error_code") : reason;
    }

    static Refund refund(JSONObject json) {
        return new Refund(
                json.getString("id"),
                json.getString("payment_id"),
                key(json),
                refundStatus(json.getString("status")),
                amount(json),
                at(json));
    }

    private static Refund.Status refundStatus(String status) {
        return switch (status) {
            case "processed" -> Refund.Status.PROCESSED;
            case "failed" -> Refund.Status.FAILED;
            default -> Refund.Status.PENDING;
        };
    }

    /** Without notes they send an empty list. */
    private static @Nullable String key(JSONObject json) {
        var notes = json.optJSONObject("notes");
        return notes == null ? null : text(notes, KEY);
    }

    private static @Nullable String text(JSONObject json, String name) {
        var value = json.optString(name);
        return json.isNull(name) || value.isEmpty() ? null : value;
    }

    private static Money amount(JSONObject json) {
        return Money.of(json.getLong("amount"), json.getString("currency"));
    }

    private static Instant at(JSONObject json) {
        return Instant.ofEpochSecond(json.getLong("created_at"));
    }
}
