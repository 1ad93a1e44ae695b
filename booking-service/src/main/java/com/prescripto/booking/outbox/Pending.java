package com.prescripto.booking.outbox;

import java.util.List;

/**
 * The unsent facts of one aggregate.
 *
 * @param version of the aggregate when they were read
 * @param entries by sequence
 * @param tries how often the sweep has taken them up
 */
public record Pending(String subject, long version, List<OutboxEntry> entries, int tries) {

    public Pending {
        entries = List.copyOf(entries);
    }
}
