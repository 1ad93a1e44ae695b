package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.News;
import com.prescripto.booking.payments.ProviderWebhooks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Understands Razorpay's webhooks. */
class RazorpayWebhooks implements ProviderWebhooks {

    private final RazorpaySignature signature;

    RazorpayWebhooks(RazorpaySignature signature) {
        this.signature = signature;
    }

    @Override
    public boolean isSigned(byte[] body, String signed) {
        return signature.isWebhook(body, signed);
    }

    @Override
    public Optional<News> read(String body) {
        return RazorpayNews.read(body.getBytes(StandardCharsets.UTF_8))
                .map(told -> new News(
                        Stream.ofNullable(told.payment()).toList(),
                        Stream.ofNullable(told.refund()).toList()));
    }
}
