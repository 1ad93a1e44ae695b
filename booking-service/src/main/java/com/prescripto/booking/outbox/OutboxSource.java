package com.prescripto.booking.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A collection of aggregates that carry unsent facts. */
public interface OutboxSource {

    /** Name of the collection. */
    String name();

    /** The unsent facts of one aggregate; empty when there are none. */
    Optional<Pending> pending(String subject);

    /**
     * Takes up to {@code most} aggregates whose time has come, and leaves them alone for the length of the lease, so that
     * two relays do not work on the same one.
     *
     * @return their ids
     */
    List<String> claimDue(Instant now, Duration lease, int most);

    /**
     * Remembers what is left to send, if the aggregate has not changed since it was read and no sweep has taken it up since.
     *
     * @param left what still waits; empty when all is sent
     * @param next when to try what is left
     * @return false when it is not as it was read: read it again
     */
    boolean settle(Pending read, List<OutboxEntry> left, Instant next);

    /** How many aggregates carry unsent facts. */
    long backlog();

    /** When the oldest unsent fact happened; empty when all is sent. */
    Optional<Instant> oldest();
}
