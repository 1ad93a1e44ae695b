package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.ProviderWebhooks;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Without a key there is no provider, and nobody can pay online. */
@Configuration(proxyBeanMethods = false)
@Conditional(RazorpayConfiguration.KeyIsSet.class)
class RazorpayConfiguration {

    @Bean
    RazorpaySignature razorpaySignature(RazorpayProperties properties, Clock clock) {
        return new RazorpaySignature(properties, clock);
    }

    @Bean
    PaymentGateway razorpayGateway(RazorpaySignature signature, RazorpayProperties properties) {
        return new RazorpayGateway(
                Objects.requireNonNull(properties.keyId()),
                Objects.requireNonNull(properties.keySecret()),
                signature,
                properties);
    }

    @Bean
    ProviderWebhooks razorpayWebhooks(RazorpaySignature signature) {
        return new RazorpayWebhooks(signature);
    }

    static final class KeyIsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var key = context.getEnvironment().getProperty(RazorpayProperties.PREFIX + ".key-id", "");
            return !key.isBlank();
        }
    }
}
