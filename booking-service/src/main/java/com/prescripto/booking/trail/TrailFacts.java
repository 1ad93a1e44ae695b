package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.platform.Cause;
import java.time.Instant;

/** Facts of no aggregate, on their way to the audit trail. Every method may fail when the store does not answer. */
public interface TrailFacts {

    /**
     * A fact on its way.
     *
     * @param id of the event
     * @param cause the request that caused it first
     */
    record Telling(String id, Fact fact, Cause cause) {}

    /** Stores a fact, to be sent at once. Storing it again changes nothing. */
    void add(Telling telling);

    /** Stores a fact that may still grow. It is sent when it is closed, or at that time, should nobody be left to do so. */
    void begin(Telling telling, Instant unlessClosedBy);

    /** Stores what a fact has become; false when it has been sent already. */
    boolean grow(Telling telling);

    /** Stores what a fact is in the end, and sends it; false when it has been sent already. */
    boolean close(Telling telling);
}
