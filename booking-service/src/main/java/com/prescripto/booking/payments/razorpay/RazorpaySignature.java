package com.prescripto.booking.payments.razorpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells what Razorpay signed from what it did not. Compares in constant time. */
public final class RazorpaySignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec checkout;
    private final List<SecretKeySpec> webhooks;

    RazorpaySignature(String keySecret, List<String> webhookSecrets) {
        this.checkout = key(keySecret);
        this.webhooks = webhookSecrets.stream().map(RazorpaySignature::key).toList();
    }

    private static SecretKeySpec key(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether the payment dialog signed that this payment belongs to this order. */
    public boolean isCheckout(String orderId, String paymentId, String signature) {
        return matches(checkout, (orderId + "|" + paymentId).getBytes(StandardCharsets.UTF_8), signature);
    }

    /**
     * Whether a webhook is Razorpay's, by any secret that is in force.
     *
     * @param body the bytes as they came: parsed and written again they would be others
     */
    public boolean isWebhook(byte[] body, String signature) {
        // Every secret is tried, so that the time tells nothing of which one fits.
        return webhooks.stream()
                        .filter(secret -> matches(secret, body, signature))
                        .count()
                > 0;
    }

    private static boolean matches(SecretKeySpec secret, byte[] signed, String signature) {
        var expected = HexFormat.of().formatHex(hmac(secret, signed)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec secret, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
