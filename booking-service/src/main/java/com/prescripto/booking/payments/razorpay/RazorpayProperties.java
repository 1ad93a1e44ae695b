package com.prescripto.booking.payments.razorpay;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic's account at Razorpay.
 *
 * @param keyId public; without it nobody can pay online
 * @param webhookSecrets the current one first, then old ones: what failed is sent again with the secret of its day
 * @param baseUrl where the sandbox listens, instead of Razorpay; never together with a live key
 * @param script what a browser loads to pay
 */
@Validated
@ConfigurationProperties("prescripto.payments.razorpay")
record RazorpayProperties(
        @Nullable String keyId,
        @Nullable String keySecret,
        @DefaultValue List<String> webhookSecrets,
        @Nullable URI baseUrl,

        @DefaultValue("https://checkout.razorpay.com/v1/checkout.js") @NotNull
        URI script,

        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout) {

    static final String PREFIX = "prescripto.payments.razorpay";

    private static final String LIVE = "rzp_live_";

    RazorpayProperties {
        webhookSecrets =
                webhookSecrets.stream().filter(secret -> !secret.isBlank()).toList();
        if (keyId != null && !keyId.isBlank()) {
            if (keySecret == null || keySecret.isBlank() || webhookSecrets.isEmpty()) {
                throw new IllegalArgumentException(
                        PREFIX + ".key-id needs a key-secret and at least one of webhook-secrets beside it");
            }
            if (keyId.startsWith(LIVE) && baseUrl != null) {
                throw new IllegalArgumentException(
                        PREFIX + ".base-url is for the sandbox; a live key goes to Razorpay");
            }
        }
    }

    @Override
    public String toString() {
        return "RazorpayProperties[hidden]";
    }
}
