package com.prescripto.booking.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the provider has told us by itself, as it came. Stored before it is answered, and kept for a month after. */
public interface WebhookEvents {

    /** An event that is still to be worked on. */
    record Waiting(String id, String body) {}

    /**
     * Stores an event, to be worked on by whoever stored it within the grace, and else by the sweep.
     *
     * @return false when it was told before
     */
    boolean add(String id, String body, Instant at, Duration grace);

    /** Takes those whose time has come, and puts each off for a while that grows with its age. */
    List<Waiting> due(Instant now, Duration lease, int most);

    /** Nothing is left to do about it. */
    void done(String id, Instant at);

    /** Forgets what was done with before a moment. */
    void forgetDoneBefore(Instant time);
}
