package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Spares a provider that is away, and us the waiting: after a few failures in a row it counts as away for a while without
 * being asked. A no is an answer, and no failure.
 */
final class GuardedGateway implements PaymentGateway {

    private final PaymentGateway gateway;
    private final CircuitBreaker breaker;

    GuardedGateway(PaymentGateway gateway, CircuitBreaker breaker) {
        this.gateway = gateway;
        this.breaker = breaker;
    }

    @Override
    public Terms terms() {
        return gateway.terms();
    }

    @Override
    public Order open(String receipt, Money amount) {
        return asking(() -> gateway.open(receipt, amount));
    }

    @Override
    public List<Payment> paymentsOf(String orderId) {
        return asking(() -> gateway.paymentsOf(orderId));
    }

    @Override
    public Optional<Payment> payment(String paymentId) {
        return asking(() -> gateway.payment(paymentId));
    }

    @Override
    public List<Refund> refundsOf(String paymentId) {
        return asking(() -> gateway.refundsOf(paymentId));
    }

    @Override
    public Refund refund(String paymentId, Money amount, String key) {
        return asking(() -> gateway.refund(paymentId, amount, key));
    }

    @Override
    public boolean isSigned(String orderId, String paymentId, String signature) {
        return gateway.isSigned(orderId, paymentId, signature);
    }

    private <T> T asking(Supplier<T> question) {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException open) {
            throw new Away("the payment provider is left alone for a while", open);
        }
        var started = System.nanoTime();
        try {
            var answer = question.get();
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            return answer;
        } catch (Refused no) {
            breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
            throw no;
        } catch (RuntimeException failed) {
            breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, failed);
            throw failed;
        }
    }
}
