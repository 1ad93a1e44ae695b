package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.PaymentDesk;
import com.prescripto.devstack.RazorpayServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.json.JSONArray;
import org.json.JSONObject;

/** The other side of the Razorpay sandbox, through its control API. */
public final class SandboxDesk implements PaymentDesk {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RazorpayServer account;

    public SandboxDesk(RazorpayServer account) {
        this.account = account;
    }

    /** Asks the control API of this account; answers what it answered. */
    public JSONObject control(String method, String path, JSONObject body) {
        return call(method, account.control() + path, body);
    }

    /**
     * What the payment dialog does for a patient, and what it hands to the browser.
     *
     * @param outcome paid, slow or declined
     */
    public JSONObject payInDialog(String orderId, String outcome) {
        return call(
                "POST",
                account.url() + "/checkout/orders/" + orderId + "/payments?key=" + account.keyId(),
                new JSONObject().put("outcome", outcome));
    }

    private static JSONObject call(String method, String url, JSONObject body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, BodyPublishers.ofString(body.toString()))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(method + " " + url + " answered " + response.body());
            }
            return response.body().isEmpty() ? new JSONObject() : new JSONObject(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String post(String path, JSONObject body) {
        return control("POST", path, body).getString("id");
    }

    private static JSONObject of(Money amount) {
        return new JSONObject()
                .put("amount", amount.amount())
                .put("currency", amount.currency().getCurrencyCode());
    }

    @Override
    public String pay(String orderId) {
        return post("/orders/" + orderId + "/payments", new JSONObject());
    }

    @Override
    public String pay(String orderId, Money amount) {
        return post("/orders/" + orderId + "/payments", of(amount));
    }

    @Override
    public String payWithoutOrder(Money amount) {
        return post("/payments", of(amount));
    }

    @Override
    public String authorize(String orderId) {
        return post("/orders/" + orderId + "/payments", new JSONObject().put("status", "authorized"));
    }

    @Override
    public String decline(String orderId) {
        return post("/orders/" + orderId + "/payments", new JSONObject().put("status", "failed"));
    }

    @Override
    public void capture(String paymentId) {
        post("/payments/" + paymentId + "/captured", new JSONObject());
    }

    @Override
    public String giveBack(String paymentId, Money amount) {
        return post("/payments/" + paymentId + "/refunds", new JSONObject().put("amount", amount.amount()));
    }

    @Override
    public void letRefundsWait() {
        control("PUT", "/refunds", new JSONObject().put("become", "pending"));
    }

    @Override
    public void finishRefund(String refundId) {
        post("/refunds/" + refundId + "/processed", new JSONObject());
    }

    @Override
    public void failRefund(String refundId) {
        post("/refunds/" + refundId + "/failed", new JSONObject());
    }

    @Override
    public String sign(String orderId, String paymentId) {
        return hmac(orderId + "|" + paymentId, account.keySecret());
    }

    /** What Razorpay would write over a webhook with this body. */
    public String signWebhook(String body) {
        return hmac(body, account.webhookSecret());
    }

    private static String hmac(String text, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void loseNextAnswer() {
        fault(new JSONObject().put("does", "DROP").put("when", "AFTER"));
    }

    @Override
    public void beAway(int calls) {
        fault(new JSONObject().put("does", "FAIL").put("status", 503).put("times", calls));
    }

    /** Makes the next calls go wrong, as dev-stack/README.md says. */
    public void fault(JSONObject fault) {
        control("POST", "/faults", fault);
    }

    /** Webhooks go there; they are held until {@link #release}. */
    public void holdWebhooksFor(String url) {
        control("PUT", "/webhooks", new JSONObject().put("url", url).put("hold", true));
    }

    /** The ids of all webhooks, oldest first. */
    public List<String> webhooks() {
        return control("GET", "/webhooks", new JSONObject()).getJSONArray("items").toList().stream()
                .map(one -> new JSONObject((Map<?, ?>) one).getString("id"))
                .toList();
    }

    /**
     * What is told of a payment.
     *
     * @param refund which of its refunds it is about, or empty
     */
    public record Webhook(String id, String event, String refund) {}

    /** All webhooks about a payment, oldest first. */
    public List<Webhook> webhooksOf(String paymentId) {
        return StreamSupport.stream(
                        control("GET", "/webhooks", new JSONObject())
                                .getJSONArray("items")
                                .spliterator(),
                        false)
                .map(JSONObject.class::cast)
                .filter(one -> paymentId.equals(one.optQuery("/body/payload/payment/entity/id")))
                .map(one -> new Webhook(
                        one.getString("id"),
                        one.getString("event"),
                        Objects.toString(one.optQuery("/body/payload/refund/entity/id"), "")))
                .toList();
    }

    /** Sends one once more, and returns when it is answered. */
    public void sendAgain(String id) {
        control("POST", "/webhooks/" + id + "/send", new JSONObject());
    }

    /** Sends these one after the other, and returns when all are answered. */
    public void release(List<String> ids) {
        control("POST", "/webhooks/release", new JSONObject().put("ids", new JSONArray(ids)));
    }
}
