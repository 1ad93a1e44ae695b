package com.prescripto.audit.trail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was read from a partition, not yet part of the trail. What the producer may leave out may be absent here: a
 * fact told poorly is still kept.
 *
 * @param occurredAt when it happened, in whole microseconds, as PostgreSQL keeps it
 * @param sequence its number among the facts about its subject
 * @param source who told it
 * @param dataSchema path of the schema its payload follows
 * @param traceParent W3C trace context of the request that caused it
 * @param offset where in the partition it was read
 */
public record Event(
        UUID id,
        String type,
        String subject,
        @Nullable Long sequence,
        Actor actor,
        Instant occurredAt,
        @Nullable String correlationId,
        @Nullable String traceParent,
        @Nullable String source,
        @Nullable String dataSchema,
        Payload payload,
        long offset) {

    public Event {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Who acted.
     *
     * @param role such as PATIENT or SYSTEM
     * @param id absent when nobody in person acted
     */
    public record Actor(@Nullable String role, @Nullable String id) {}
}
