package com.prescripto.audit.inbox;

import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A trail that keeps its word in memory, and refuses what it is told to refuse. */
final class InMemoryAuditTrail implements AuditTrail {

    private final Map<ChainId, Long> next = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Predicate<Event> unstorable;

    InMemoryAuditTrail(Predicate<Event> unstorable) {
        this.unstorable = unstorable;
    }

    List<UUID> ids() {
        return events.stream().map(Event::id).toList();
    }

    @Override
    public long nextOffset(ChainId chain) {
        return next.getOrDefault(chain, 0L);
    }

    @Override
    public Appended append(ChainId chain, long expected, List<Event> batch, long nextOffset) {
        requireInStep(chain, expected);
        if (batch.stream().anyMatch(unstorable)) {
            throw new Unstorable("refused", new IllegalArgumentException());
        }
        var fresh = batch.stream().filter(event -> !ids().contains(event.id())).toList();
        events.addAll(fresh);
        next.put(chain, nextOffset);
        return new Appended(fresh.size(), batch.size() - fresh.size());
    }

    @Override
    public void passOver(ChainId chain, long expected, long nextOffset, Runnable beforeCommit) {
        requireInStep(chain, expected);
        beforeCommit.run();
        next.put(chain, nextOffset);
    }

    private void requireInStep(ChainId chain, long expected) {
        if (nextOffset(chain) != expected) {
            throw new OutOfStep(expected, nextOffset(chain));
        }
    }
}
