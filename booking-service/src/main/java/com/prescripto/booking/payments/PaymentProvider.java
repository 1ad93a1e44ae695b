package com.prescripto.booking.payments;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The payment provider, when there is one: without keys payments are off. A provider that is away is left alone for a while. */
@Component
public class PaymentProvider {

    private final Optional<PaymentGateway> gateway;

    PaymentProvider(Optional<PaymentGateway> gateway, CircuitBreakerRegistry breakers) {
        this.gateway = gateway.map(real -> new GuardedGateway(real, breakers.circuitBreaker("payments")));
    }

    /** Empty when payments are off. */
    public Optional<PaymentGateway> gateway() {
        return gateway;
    }

    public boolean isOn() {
        return gateway.isPresent();
    }
}
