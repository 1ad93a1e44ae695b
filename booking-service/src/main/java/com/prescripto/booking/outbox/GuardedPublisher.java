package com.prescripto.booking.outbox;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Spares a broker that is away, and us the waiting: after a few failures in a row it is left alone for a while. */
public final class GuardedPublisher implements EventPublisher {

    private final EventPublisher publisher;
    private final CircuitBreaker breaker;

    public GuardedPublisher(EventPublisher publisher, CircuitBreaker breaker) {
        this.publisher = publisher;
        this.breaker = breaker;
    }

    @Override
    public Broker broker() {
        return publisher.broker();
    }

    @Override
    public CompletableFuture<Published> publish(List<OutboxEntry> inOrder) {
        if (!breaker.tryAcquirePermission()) {
            return CompletableFuture.completedFuture(new Published(0, false));
        }
        var started = System.nanoTime();
        return publisher.publish(inOrder).thenApply(published -> {
            var took = System.nanoTime() - started;
            // Who says no is there: one fact that nobody wants must not keep all others waiting.
            if (published.refused() || published.confirmed() == inOrder.size()) {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(took, TimeUnit.NANOSECONDS, new NotConfirmed(broker()));
            }
            return published;
        });
    }

    private static final class NotConfirmed extends Exception {
        NotConfirmed(Broker broker) {
            super(broker + " did not confirm", null, false, false);
        }
    }
}
