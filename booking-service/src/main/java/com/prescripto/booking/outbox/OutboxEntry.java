package com.prescripto.booking.outbox;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way out.
 *
 * @param id UUIDv7; consumers dedupe by it
 * @param sequence 1, 2, 3 … per subject, without gaps; {@link #NO_SEQUENCE} when no aggregate stands behind it
 * @param correlation id of the trace of the request that caused it
 * @param traceParent W3C trace context of that request, to go on with; absent when none did
 * @param data the event as JSON
 * @param waiting the brokers that have not confirmed it yet
 */
public record OutboxEntry(
        String id,
        long sequence,
        String type,
        String subject,
        Instant at,
        String actorRole,
        String actorId,
        String correlation,
        @Nullable String traceParent,
        String data,
        Set<Broker> waiting) {

    /** Of a fact that is one of no series. */
    public static final long NO_SEQUENCE = 0;

    public OutboxEntry {
        waiting = Set.copyOf(waiting);
    }

    public OutboxEntry confirmedBy(Broker broker) {
        var rest = EnumSet.allOf(Broker.class);
        rest.retainAll(waiting);
        rest.remove(broker);
        return new OutboxEntry(
                id, sequence, type, subject, at, actorRole, actorId, correlation, traceParent, data, rest);
    }
}
