package com.prescripto.audit.trail;

import java.time.Instant;

/**
 * One line of the trail: an event and its place in its chain. Once appended it never changes.
 *
 * @param position 1, 2, 3 ... without a gap along the chain
 * @param hash covers the event, the position and, through the hash before it, everything earlier in the chain
 * @param recordedAt when we learnt of the event; the one thing the hash does not cover, so that reading the topic again
 *     from its beginning leads to the same hashes
 */
public record AuditEntry(ChainId chain, long position, Hash hash, Event event, Instant recordedAt) {}
