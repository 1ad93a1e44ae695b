package com.prescripto.booking.outbox;

import com.prescripto.booking.outbox.EventPublisher.Published;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sends the unsent facts of one aggregate to every broker that still waits for them, and remembers how far it came. */
@Service
public class OutboxRelay {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int SETTLE_TRIES = 5;
    private static final int DOUBLINGS = 20;

    private final List<EventPublisher> publishers;
    private final OutboxProperties properties;
    private final Clock clock;

    OutboxRelay(List<EventPublisher> publishers, OutboxProperties properties, Clock clock) {
        this.publishers = publishers;
        this.properties = properties;
        this.clock = clock;
    }

    /** Sends what waits; what a broker does not confirm stays for the next try. */
    public void relay(OutboxSource source, String subject) {
        source.pending(subject).ifPresent(read -> relay(source, read));
    }

    private void relay(OutboxSource source, Pending read) {
        var confirmed = publish(read);
        var current = read;
        for (int attempt = 0; attempt < SETTLE_TRIES; attempt++) {
            var left = left(current, confirmed);
            if (source.settle(current, left, clock.instant().plus(wait(read, confirmed)))) {
                return;
            }
            var newer = source.pending(current.subject());
            if (newer.isEmpty()) {
                return;
            }
            current = newer.get();
        }
        // The facts were sent; the worst that follows is that they are sent again, and consumers dedupe.
        log.info("{} {} keeps changing; its sent facts will be sent again", source.name(), read.subject());
    }

    /** Ever longer while nobody takes anything: a broker that is long dead is not worth asking for each fact all the time. */
    private Duration wait(Pending read, Map<Broker, List<OutboxEntry>> confirmed) {
        if (confirmed.values().stream().anyMatch(some -> !some.isEmpty())) {
            return properties.retryAfter();
        }
        var wait = properties.retryAfter().multipliedBy(1L << Math.min(read.tries(), DOUBLINGS));
        return wait.compareTo(properties.retryAtMost()) > 0 ? properties.retryAtMost() : wait;
    }

    /** Starts with every broker at once, so that a slow one does not hold up the others. */
    private Map<Broker, List<OutboxEntry>> publish(Pending read) {
        var running = new EnumMap<Broker, CompletableFuture<Published>>(Broker.class);
        var wanted = new EnumMap<Broker, List<OutboxEntry>>(Broker.class);
        for (var publisher : publishers) {
            var entries = read.entries().stream()
                    .filter(entry -> entry.waiting().contains(publisher.broker()))
                    .toList();
            if (!entries.isEmpty()) {
                wanted.put(publisher.broker(), entries);
                running.put(publisher.broker(), publisher.publish(entries));
            }
        }
        var confirmed = new EnumMap<Broker, List<OutboxEntry>>(Broker.class);
        running.forEach((broker, published) -> confirmed.put(
                broker,
                wanted.getOrDefault(broker, List.of())
                        .subList(0, published.join().confirmed())));
        return confirmed;
    }

    private static List<OutboxEntry> left(Pending current, Map<Broker, List<OutboxEntry>> confirmed) {
        var left = new ArrayList<OutboxEntry>();
        for (var entry : current.entries()) {
            var after = entry;
            for (var done : confirmed.entrySet()) {
                if (done.getValue().stream().anyMatch(sent -> sent.id().equals(entry.id()))) {
                    after = after.confirmedBy(done.getKey());
                }
            }
            if (!after.waiting().isEmpty()) {
                left.add(after);
            }
        }
        return left;
    }
}
