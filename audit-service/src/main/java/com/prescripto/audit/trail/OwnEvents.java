package com.prescripto.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is done with the trail, on its way to be an entry itself. Whoever cannot be written down does not get to read: the two
 * are asked of the same database.
 */
public interface OwnEvents {

    /** Adds one, to be told at once. */
    void add(OwnEvent event);

    /** Adds one, or counts it with those of the same minute, actor, type and data; {@code times} and {@code until} are told. */
    void count(OwnEvent event);

    /** Those whose time has come, oldest first. They do not change any more. */
    List<OwnEvent> due(Instant now, int most);

    /** Forgets one that was told. */
    void forget(UUID id);
}
