package com.prescripto.notification.parked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All parked messages, those that are dealt with too. */
public interface ParkedMessages {
    /** A place in the list: after this one. */
    record Place(Instant parkedAt, UUID id) {}

    /** Keeps it, unless it is kept already. */
    void add(ParkedMessage parked);

    Optional<ParkedMessage> find(UUID id);

    /** Those that wait, or those that are dealt with, the latest first. */
    List<ParkedMessage> list(boolean waiting, int most, @Nullable Place after);

    /** How many wait. */
    long waiting();

    /** Some that were decided on and the audit trail has not been told of. */
    List<ParkedMessage> untold(int most);

    /** Notes that the audit trail was told of what was decided. */
    void told(UUID id);

    /** Notes a decision unless there is one already; false if there is. */
    boolean decide(UUID id, ParkedMessage.Decision decision);
}
