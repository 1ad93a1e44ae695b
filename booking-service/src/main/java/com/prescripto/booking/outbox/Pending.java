package com.prescripto.booking.outbox;

import java.util.List;

/**
 * The unsent facts of one aggregate.
 *
 * @param version of the aggregate when they were read
 * @param entries by sequence
 */
public record Pending(String subject, long version, List<OutboxEntry> entries) {

    public Pending {
        entries = List.copyOf(entries);
    }
}
