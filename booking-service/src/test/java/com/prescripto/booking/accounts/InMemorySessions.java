package com.prescripto.booking.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in a map. Passes the same contract as the real store. */
public final class InMemorySessions implements Sessions {

    private final Map<String, Session> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public void add(Session session) {
        stored.put(session.id(), session);
    }

    @Override
    public boolean save(Session changed) {
        var before = stored.get(changed.id());
        return before != null
                && before.version() == changed.version() - 1
                && stored.replace(changed.id(), before, changed);
    }

    @Override
    public void remove(String id) {
        stored.remove(id);
    }

    @Override
    public void removeOf(AccountId account) {
        stored.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public void removeExpired(Instant by) {
        stored.values().removeIf(session -> !session.expiresAt().isAfter(by));
    }
}
