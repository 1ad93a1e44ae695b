package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.devstack.RazorpayServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The real gateway for an account at the sandbox. */
final class Gateways {

    private Gateways() {}

    static PaymentGateway of(RazorpayServer account) {
        return of(account, account.keySecret(), account.url());
    }

    static PaymentGateway of(RazorpayServer account, String keySecret, String url) {
        var properties = new RazorpayProperties(
                account.keyId(),
                keySecret,
                account.webhookSecret(),
                List.of(),
                Duration.ofDays(1),
                URI.create(url),
                URI.create(account.url() + "/v1/checkout.js"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        var signature = new RazorpaySignature(properties, Clock.systemUTC());
        return new RazorpayGateway(account.keyId(), keySecret, signature, properties);
    }
}
