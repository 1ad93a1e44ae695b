package com.prescripto.audit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for; absent means any.
 *
 * @param from earliest time of the event, inclusive
 * @param to latest time of the event, exclusive
 * @param actor id of who acted
 * @param patient id of the patient it concerns
 * @param appointment id of the appointment it concerns, whatever else it is about: its payment, too
 * @param correlation id of the trace of the request or job that caused it
 * @param accesses whether entries are wanted that only say who looked at something, or wanted to
 * @param limit most entries to answer with
 * @param after the last entry of the page before
 */
public record TrailQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String type,
        @Nullable String subject,
        @Nullable String actor,
        @Nullable String patient,
        @Nullable String appointment,
        @Nullable String correlation,
        boolean accesses,
        int limit,
        @Nullable Cursor after) {

    /** A place in the order of all entries, newest first. */
    public record Cursor(Instant occurredAt, UUID eventId) {}
}
