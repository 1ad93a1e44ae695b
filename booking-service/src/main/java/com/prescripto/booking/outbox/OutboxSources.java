package com.prescripto.booking.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** All collections that carry unsent facts. Each store registers its own when it opens it. */
@Service
public class OutboxSources {

    private final Map<String, OutboxSource> sources = new ConcurrentHashMap<>();

    public void register(OutboxSource source) {
        sources.put(source.name(), source);
    }

    /** How many aggregates carry unsent facts. */
    long backlog() {
        return all().stream().mapToLong(OutboxSource::backlog).sum();
    }

    /** When the oldest unsent fact happened; empty when all is sent. */
    Optional<Instant> oldest() {
        return all().stream()
                .map(OutboxSource::oldest)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    Collection<OutboxSource> all() {
        return sources.values();
    }
}
