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

    /** Looks through the whole trail. */
    Irregularities irregularities();

    /** Where every chain ends now. */
    List<ChainHead> heads();

    /** A chain's entries from one position to another, both included, in order; fewer when some are missing. */
    List<AuditEntry> between(ChainId chain, long first, long last);

    /**
     * Reads the whole trail as it stands at one moment: the head of every chain, and every entry, chain by chain in order of
     * position. Memory stays flat however long the trail is.
     */
    <R> R inOrder(BiFunction<List<ChainHead>, Stream<AuditEntry>, R> reader);
}
