package com.prescripto.devstack.razorpay;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Money on its way back.
 *
 * @param key the idempotency key it was asked for with, or null
 * @param asked the body it was asked for with; the same key with another body is refused
 */
record Refund(
        String id,
        String account,
        String paymentId,
        long amount,
        String currency,
        Status status,
        @Nullable String receipt,
        Map<String, String> notes,
        @Nullable String key,
        String asked,
        long createdAt) {

    enum Status {
        PENDING,
        PROCESSED,
        FAILED
    }

    Refund become(Status now) {
        return new Refund(id, account, paymentId, amount, currency, now, receipt, notes, key, asked, createdAt);
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("id", id).put("entity", "refund").put("amount", amount).put("currency", currency);
        json.put("payment_id", paymentId).put("receipt", receipt);
        json.set("notes", Json.notes(notes));
        json.putObject("acquirer_data").putNull("arn");
        json.putNull("batch_id").put("status", status.name().toLowerCase(Locale.ROOT));
        json.put("speed_requested", "normal").put("speed_processed", "normal");
        return json.put("created_at", createdAt);
    }
}
