package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.platform.Cause;
import com.prescripto.booking.trail.TrailFacts.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one actor's equal sightings of one window add up to. Not safe for threads by itself. */
final class Gathering {

    static final int MOST_IDS = 200;

    private final Sighting sighting;
    private final Actor by;
    private final Cause cause;
    private final Instant first;
    private final Set<String> ids = new LinkedHashSet<>();
    private String id;
    private Instant until;
    private long times;
    private boolean more;
    private boolean dirty;
    private boolean stored;

    /** How much of it the store has, and would have when what is being told arrives there. */
    private long storedTimes;

    private int storedIds;
    private long tellingTimes;
    private int tellingIds;

    Gathering(String id, Sighting sighting, Actor by, Cause cause, Instant first) {
        this.id = id;
        this.sighting = sighting;
        this.by = by;
        this.cause = cause;
        this.first = first;
        this.until = first;
    }

    void add(Collection<String> seen, Instant now) {
        times++;
        until = now;
        dirty = true;
        for (var one : seen) {
            if (ids.size() < MOST_IDS) {
                ids.add(one);
            } else if (!ids.contains(one)) {
                more = true;
            }
        }
    }

    boolean isOver(Instant now, Duration window) {
        return !now.isBefore(first.plus(window));
    }

    boolean isDirty() {
        return dirty;
    }

    boolean isStored() {
        return stored;
    }

    /** What is to be stored now. */
    Telling telling() {
        tellingTimes = times;
        tellingIds = ids.size();
        var seen = new Seen(times, until, List.copyOf(ids), more);
        return new Telling(id, new Fact(sighting.event(by, seen), by, first), cause);
    }

    Instant first() {
        return first;
    }

    void isToBeStored() {
        dirty = false;
    }

    void wasStored() {
        stored = true;
        storedTimes = tellingTimes;
        storedIds = tellingIds;
    }

    void wasNotStored() {
        dirty = !isEmpty();
    }

    /** Whether all of it has been sent. */
    boolean isEmpty() {
        return times == 0;
    }

    /** It was sent as the store had it: what was added since is told under another id. */
    void beginsAnew(String newId) {
        id = newId;
        stored = false;
        times -= storedTimes;
        ids.removeAll(List.copyOf(ids).subList(0, storedIds));
        storedTimes = 0;
        storedIds = 0;
        dirty = !isEmpty();
    }
}
