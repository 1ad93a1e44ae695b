package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.platform.Cause;
import com.prescripto.booking.trail.TrailFacts.Telling;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Gathers sightings in memory and stores every second what came of them, so that no request waits for it. A process that is
 * killed takes the sightings of its last second with it; one that stops in good order does not.
 */
@Service
class GatheringTrail implements Trail, DisposableBean {

    /** Different sightings of one kind by actors of one role, before the next ones count as one. */
    static final int MOST_OF_A_KIND = 20;

    /** What is kept while the store is away. Beyond it the oldest is given up, and counted. */
    static final int MOST_WAITING = 10_000;

    /** How long after a window its gatherings are left to who gathers them. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(GatheringTrail.class);

    private record Key(Sighting sighting, Actor by) {}

    private final TrailFacts facts;
    private final Ids ids;
    private final Clock clock;
    private final Duration window;
    private final Counter lost;

    private final Map<Key, Gathering> open = new LinkedHashMap<>();
    private final Deque<Gathering> over = new ArrayDeque<>();
    private final Deque<Telling> waiting = new ArrayDeque<>();

    GatheringTrail(TrailFacts facts, Ids ids, Clock clock, TrailProperties properties, MeterRegistry meters) {
        this.facts = facts;
        this.ids = ids;
        this.clock = clock;
        this.window = properties.window();
        this.lost = Counter.builder("booking.trail.lost")
                .description("What should have been audited and was given up, as the store was away for too long")
                .register(meters);
    }

    @Override
    public void tell(DomainEvent event, Actor by) {
        var telling = new Telling(ids.next(), new Fact(event, by, clock.instant()), Cause.current());
        if (!isAdded(telling)) {
            synchronized (open) {
                keep(waiting, telling);
            }
        }
    }

    @Override
    public void saw(Sighting sighting, Actor by, Collection<String> seen) {
        var now = clock.instant();
        synchronized (open) {
            var key = key(sighting, by);
            open.computeIfAbsent(
                            key, fresh -> new Gathering(ids.next(), key.sighting(), key.by(), Cause.current(), now))
                    .add(seen, now);
        }
    }

    /** The sighting's own, unless there are too many of its kind. */
    private Key key(Sighting sighting, Actor by) {
        var own = new Key(sighting, by);
        var crowd = sighting.oneOfMany();
        if (crowd.isEmpty() || open.containsKey(own)) {
            return own;
        }
        var like = open.keySet().stream().filter(other -> isLike(own, other)).count();
        return like < MOST_OF_A_KIND ? own : new Key(crowd.get(), new Actor(by.role(), ""));
    }

    private static boolean isLike(Key one, Key other) {
        return one.sighting().getClass() == other.sighting().getClass() && role(one) == role(other);
    }

    private static Role role(Key key) {
        return key.by().role();
    }

    @Scheduled(fixedDelayString = "PT1S")
    void store() {
        store(clock.instant(), false);
    }

    /** One at a time, or an older state of a gathering could overwrite a newer one. */
    private synchronized void store(Instant now, boolean last) {
        addWaiting();
        var grown = new ArrayList<Gathering>();
        var tellings = new ArrayList<Telling>();
        synchronized (open) {
            open.values().removeIf(one -> {
                if (last || one.isOver(now, window)) {
                    keep(over, one);
                    return true;
                }
                return false;
            });
            for (var one : open.values()) {
                if (one.isDirty()) {
                    one.isToBeStored();
                    grown.add(one);
                    tellings.add(one.telling());
                }
            }
        }
        for (int i = 0; i < grown.size(); i++) {
            storeGrown(grown.get(i), tellings.get(i));
        }
        closeOver();
    }

    private void addWaiting() {
        List<Telling> before;
        synchronized (open) {
            before = List.copyOf(waiting);
        }
        for (var telling : before) {
            if (!isAdded(telling)) {
                return;
            }
            synchronized (open) {
                waiting.remove(telling);
            }
        }
    }

    private boolean isAdded(Telling telling) {
        try {
            facts.add(telling);
            return true;
        } catch (DataAccessException away) {
            log.warn("{} has to wait for the store: {}", telling.fact().event().type(), away.toString());
            return false;
        }
    }

    private void storeGrown(Gathering one, Telling telling) {
        var stored = isStored(one, telling, false);
        synchronized (open) {
            if (stored) {
                one.wasStored();
            } else {
                one.wasNotStored();
            }
        }
    }

    /** Those that are over are nobody's but this thread's. */
    private void closeOver() {
        for (int left = over.size(); left > 0; left--) {
            var one = over.element();
            if (!one.isEmpty() && !isStored(one, one.telling(), true)) {
                return;
            }
            over.remove();
        }
    }

    private boolean isStored(Gathering one, Telling telling, boolean closing) {
        try {
            if (!one.isStored() && closing) {
                facts.add(telling);
                return true;
            }
            if (!one.isStored()) {
                facts.begin(telling, one.first().plus(window).plus(GRACE));
                return true;
            }
            if (closing ? facts.close(telling) : facts.grow(telling)) {
                return true;
            }
            synchronized (open) {
                one.beginsAnew(ids.next());
            }
            return false;
        } catch (DataAccessException away) {
            log.warn("{} has to wait for the store: {}", telling.fact().event().type(), away.toString());
            return false;
        }
    }

    private <T> void keep(Deque<T> queue, T one) {
        if (queue.size() == MOST_WAITING) {
            queue.remove();
            lost.increment();
        }
        queue.add(one);
    }

    @Override
    public void destroy() {
        store(clock.instant(), true);
    }
}
