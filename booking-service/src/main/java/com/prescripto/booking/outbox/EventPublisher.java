package com.prescripto.booking.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Publishes facts to one broker. */
public interface EventPublisher {

    Broker broker();

    /**
     * Publishes the facts of one aggregate in their order.
     *
     * @return how many of them, from the first on, the broker has confirmed; never fails
     */
    CompletableFuture<Integer> publish(List<OutboxEntry> inOrder);
}
