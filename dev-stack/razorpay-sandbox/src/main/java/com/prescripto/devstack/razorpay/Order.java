package com.prescripto.devstack.razorpay;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What can be paid once. It stays paid when the money has gone back. */
record Order(
        String id,
        String account,
        long amount,
        String currency,
        @Nullable String receipt,
        Map<String, String> notes,
        boolean autoCapture,
        int attempts,
        boolean paid,
        long createdAt) {

    Order attempted() {
        return new Order(id, account, amount, currency, receipt, notes, autoCapture, attempts + 1, paid, createdAt);
    }

    Order settled() {
        return new Order(id, account, amount, currency, receipt, notes, autoCapture, attempts, true, createdAt);
    }

    String status() {
        if (paid) {
            return "paid";
        }
        return attempts > 0 ? "attempted" : "created";
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("id", id).put("entity", "order").put("amount", amount);
        json.put("amount_paid", paid ? amount : 0).put("amount_due", paid ? 0 : amount);
        json.put("currency", currency).put("receipt", receipt).putNull("offer_id");
        json.put("status", status()).put("attempts", attempts);
        json.set("notes", Json.notes(notes));
        return json.put("created_at", createdAt);
    }
}
