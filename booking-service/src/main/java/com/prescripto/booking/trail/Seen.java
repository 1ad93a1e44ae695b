package com.prescripto.booking.trail;

import java.time.Instant;
import java.util.List;

/**
 * What was gathered of one sighting.
 *
 * @param times how often
 * @param until when it was seen last
 * @param ids in the order in which they were first seen
 * @param more whether there were more ids than are kept
 */
public record Seen(long times, Instant until, List<String> ids, boolean more) {

    public Seen {
        ids = List.copyOf(ids);
    }

    /** Those of one kind, such as {@code pat}. */
    public List<String> ids(String kind) {
        return ids.stream().filter(id -> id.startsWith(kind + "_")).toList();
    }
}
