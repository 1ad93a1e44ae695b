package com.prescripto.booking.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Publishes facts to one broker. */
public interface EventPublisher {

    Broker broker();

    /**
     * How far it came.
     *
     * @param confirmed how many, from the first on, the broker has taken
     * @param refused whether the broker is there and only the next one is unwanted: it is no reason to spare the broker others
     */
    record Published(int confirmed, boolean refused) {}

    /** Publishes the facts of one aggregate in their order, and stops at the first that is not taken. Never fails. */
    CompletableFuture<Published> publish(List<OutboxEntry> inOrder);
}
