package com.prescripto.audit.trail.store;

import java.time.Instant;
import java.util.UUID;

/** What makes two events the same: the table's primary key. */
record EntryKey(Instant occurredAt, UUID eventId) {}
