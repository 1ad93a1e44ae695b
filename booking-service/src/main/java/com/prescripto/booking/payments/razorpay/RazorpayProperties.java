package com.prescripto.booking.payments.razorpay;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic's account at Razorpay.
 *
 * @param keyId public; without it nobody can pay online
 * @param webhookSecret the current one
 * @param oldWebhookSecrets replaced ones: what failed is sent again, for a day, with the secret of its time
 * @param oldSecretsFor how long after its replacement an old one is taken; it may stay here without harm
 * @param baseUrl where the sandbox listens, instead of Razorpay; never together with a live key
 * @param script what a browser loads to pay
 */
@Validated
@ConfigurationProperties("prescripto.payments.razorpay")
record RazorpayProperties(
        @Nullable String keyId,
        @Nullable String keySecret,
        @Nullable String webhookSecret,
        @DefaultValue List<OldSecret> oldWebhookSecrets,
        @DefaultValue("24h") @NotNull Duration oldSecretsFor,
        @Nullable URI baseUrl,

        @DefaultValue("https://checkout.razorpay.com/v1/checkout.js") @NotNull
        URI script,

        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout) {

    static final String PREFIX = "prescripto.payments.razorpay";

    private static final String LIVE = "rzp_live_";

    RazorpayProperties {
        oldWebhookSecrets =
                oldWebhookSecrets.stream().filter(OldSecret::isThere).toList();
        if (keyId != null && !keyId.isBlank()) {
            if (keySecret == null || keySecret.isBlank() || webhookSecret == null || webhookSecret.isBlank()) {
                throw new IllegalArgumentException(
                        PREFIX + ".key-id needs a key-secret and a webhook-secret beside it");
            }
            if (keyId.startsWith(LIVE) && baseUrl != null) {
                throw new IllegalArgumentException(
                        PREFIX + ".base-url is for the sandbox; a live key goes to Razorpay");
            }
        }
    }

    /**
     * A secret of webhooks that was replaced.
     *
     * @param secret blank when there is none
     * @param replacedAt when the provider was given the next one; without it nobody could say when this one is over
     */
    record OldSecret(@Nullable String secret, @Nullable Instant replacedAt) {

        OldSecret {
            if (secret != null && !secret.isBlank() && replacedAt == null) {
                throw new IllegalArgumentException(
                        PREFIX + ".old-webhook-secrets need a replaced-at, such as 2026-11-26T09:30:00Z");
            }
        }

        private boolean isThere() {
            return secret != null && !secret.isBlank();
        }

        @Override
        public String toString() {
            return "OldSecret[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RazorpayProperties[hidden]";
    }
}
