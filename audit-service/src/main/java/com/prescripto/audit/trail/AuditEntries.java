package com.prescripto.audit.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The trail as its readers see it. */
public interface AuditEntries {

    Optional<AuditEntry> find(UUID eventId);

    /** The entries that match, newest first. */
    TrailPage search(TrailQuery query);

    /**
     * Reads the whole trail as it stands at one moment: the head of every chain, and every entry, chain by chain in order of
     * position. Memory stays flat however long the trail is.
     */
    <R> R inOrder(BiFunction<List<ChainHead>, Stream<AuditEntry>, R> reader);
}
