package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.Refund;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook tells: how things stood when it was written, which may be long ago.
 *
 * @param event in Razorpay's word, such as {@code payment.captured}
 * @param payment the payment it is about, or that its refund is of; null when it is about something else
 * @param refund the refund it is about, null when it is about none
 */
public record RazorpayNews(
        String event, @Nullable Payment payment, @Nullable Refund refund) {

    /**
     * Reads a webhook's body. Whether it is Razorpay's is another question: {@link RazorpaySignature#isWebhook}.
     *
     * @return empty when it is no webhook, or one of a kind that cannot be understood
     */
    public static Optional<RazorpayNews> read(byte[] body) {
        try {
            var json = new JSONObject(new String(body, StandardCharsets.UTF_8));
            var payload = json.getJSONObject("payload");
            var payment = entity(payload, "payment");
            var refund = entity(payload, "refund");
            return Optional.of(new RazorpayNews(
                    json.getString("event"),
                    payment == null ? null : Entities.payment(payment),
                    refund == null ? null : Entities.refund(refund)));
        } catch (JSONException | IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private static @Nullable JSONObject entity(JSONObject payload, String kind) {
        var found = payload.optJSONObject(kind);
        return found == null ? null : found.getJSONObject("entity");
    }
}
