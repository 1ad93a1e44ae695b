package com.prescripto.booking.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An outbox to test with. */
public record OutboxFixture(OutboxSources sources, OutboxDispatcher dispatcher) {

    /** Knows no broker, so nothing leaves it and nothing is forgotten. */
    public static OutboxFixture silent() {
        var properties = properties(Duration.ofSeconds(5));
        var sources = new OutboxSources();
        var relay = new OutboxRelay(List.of(), properties, Clock.systemUTC());
        return new OutboxFixture(sources, new OutboxDispatcher(sources, relay, properties, Clock.systemUTC()));
    }

    public static OutboxProperties properties(Duration firstLease) {
        return new OutboxProperties(firstLease, Duration.ofSeconds(30), Duration.ofSeconds(5), 1, 10);
    }
}
