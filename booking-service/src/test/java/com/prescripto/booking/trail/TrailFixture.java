package com.prescripto.booking.trail;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;

/** What would be in the store, which can be away. */
final class TrailFixture implements TrailFacts {

    private final Map<String, Telling> sent = new LinkedHashMap<>();
    private final Map<String, Telling> open = new LinkedHashMap<>();
    private boolean away;

    void isAway(boolean now) {
        away = now;
    }

    List<Telling> sent() {
        return List.copyOf(sent.values());
    }

    List<Telling> open() {
        return List.copyOf(open.values());
    }

    /** As a relay does that takes what nobody has closed. */
    void sendOpen() {
        sent.putAll(open);
        open.clear();
    }

    @Override
    public void add(Telling telling) {
        answer();
        sent.putIfAbsent(telling.id(), telling);
    }

    @Override
    public void begin(Telling telling, Instant unlessClosedBy) {
        answer();
        open.put(telling.id(), telling);
    }

    @Override
    public boolean grow(Telling telling) {
        answer();
        return open.replace(telling.id(), telling) != null;
    }

    @Override
    public boolean close(Telling telling) {
        answer();
        if (open.remove(telling.id()) == null) {
            return false;
        }
        sent.put(telling.id(), telling);
        return true;
    }

    private void answer() {
        if (away) {
            throw new DataAccessResourceFailureException("the store is away");
        }
    }
}
