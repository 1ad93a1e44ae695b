package com.prescripto.booking.feeds;

import com.prescripto.booking.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Feeds in a map. Passes the same contract as the real store. */
final class InMemoryCalendarFeeds implements CalendarFeeds {

    private final Map<Actor, CalendarFeed> all = new ConcurrentHashMap<>();

    @Override
    public Optional<CalendarFeed> of(Actor owner) {
        return Optional.ofNullable(all.get(owner));
    }

    @Override
    public Optional<CalendarFeed> withHash(String hash) {
        return all.values().stream().filter(feed -> feed.hash().equals(hash)).findFirst();
    }

    @Override
    public void put(CalendarFeed feed) {
        all.put(feed.owner(), feed);
    }

    @Override
    public void remove(Actor owner) {
        all.remove(owner);
    }
}
