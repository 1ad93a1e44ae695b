package com.prescripto.booking.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mailed links in a map. Passes the same contract as the real store. */
public final class InMemoryMailedLinks implements MailedLinks {

    private final Map<String, MailedLink> stored = new ConcurrentHashMap<>();

    @Override
    public Optional<MailedLink> find(LinkToken token) {
        return Optional.ofNullable(stored.get(token.hash()));
    }

    @Override
    public void add(MailedLink link) {
        stored.put(link.hash(), link);
    }

    @Override
    public void removeOf(AccountId account) {
        stored.values().removeIf(link -> link.account().equals(account));
    }

    @Override
    public void removeExpired(Instant by) {
        stored.values().removeIf(link -> !link.expiresAt().isAfter(by));
    }
}
