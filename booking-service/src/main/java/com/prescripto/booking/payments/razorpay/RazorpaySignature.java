package com.prescripto.booking.payments.razorpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells what Razorpay signed from what it did not. Compares in constant time. */
public final class RazorpaySignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec checkout;
    private final List<WebhookSecret> webhooks;
    private final Clock clock;

    /**
     * Refuses to be made when an old secret was replaced more than a day from now: a year mistyped would keep it for good.
     */
    RazorpaySignature(RazorpayProperties properties, Clock clock) {
        this.checkout = key(Objects.requireNonNull(properties.keySecret()));
        this.clock = clock;
        var latest = clock.instant().plus(Duration.ofDays(1));
        var old = properties.oldWebhookSecrets().stream().map(one -> {
            var replacedAt = Objects.requireNonNull(one.replacedAt());
            if (replacedAt.isAfter(latest)) {
                throw new IllegalArgumentException(
                        "an old webhook secret is said to be replaced only at " + replacedAt);
            }
            return new WebhookSecret(
                    key(Objects.requireNonNull(one.secret())), replacedAt.plus(properties.oldSecretsFor()));
        });
        var current = new WebhookSecret(key(Objects.requireNonNull(properties.webhookSecret())), Instant.MAX);
        this.webhooks = Stream.concat(Stream.of(current), old).toList();
    }

    /** One that is in force until some moment. */
    private record WebhookSecret(SecretKeySpec key, Instant until) {}

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
        var now = clock.instant();
        // Every secret is tried, so that the time tells nothing of which one fits.
        return webhooks.stream()
                        .filter(secret -> matches(secret.key, body, signature) && now.isBefore(secret.until))
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
