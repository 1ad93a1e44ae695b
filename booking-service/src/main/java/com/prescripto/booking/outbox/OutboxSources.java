package com.prescripto.booking.outbox;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** All collections that carry unsent facts. Each store registers its own when it opens it. */
@Service
public class OutboxSources {

    private final Map<String, OutboxSource> sources = new ConcurrentHashMap<>();

    public void register(OutboxSource source) {
        sources.put(source.name(), source);
    }

    Collection<OutboxSource> all() {
        return sources.values();
    }
}
