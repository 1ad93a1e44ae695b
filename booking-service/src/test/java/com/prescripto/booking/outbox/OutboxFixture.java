package com.prescripto.booking.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An outbox to test with. */
public record OutboxFixture(OutboxSources sources, OutboxDispatcher dispatcher) {

    /** Has stopped relaying before it began, so nothing leaves it, nothing is forgotten and nobody writes beside the test. */
    public static OutboxFixture silent() {
        var properties = properties(Duration.ofSeconds(5));
        var sources = new OutboxSources();
        var relay = new OutboxRelay(List.of(), properties, Clock.systemUTC());
        var dispatcher = new OutboxDispatcher(sources, relay, properties, Clock.systemUTC());
        try {
            dispatcher.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        return new OutboxFixture(sources, dispatcher);
    }

    /** One that relays, as an instance of the service does; it sweeps when the test says. */
    public static OutboxFixture relaying(List<EventPublisher> publishers, OutboxProperties properties) {
        var sources = new OutboxSources();
        var relay = new OutboxRelay(publishers, properties, Clock.systemUTC());
        return new OutboxFixture(sources, new OutboxDispatcher(sources, relay, properties, Clock.systemUTC()));
    }

    public static OutboxProperties properties(Duration firstLease) {
        return properties(firstLease, 100);
    }

    public static OutboxProperties properties(Duration firstLease, int mostUnsent) {
        return new OutboxProperties(
                firstLease, Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofMinutes(1), 1, 10, mostUnsent);
    }
}
