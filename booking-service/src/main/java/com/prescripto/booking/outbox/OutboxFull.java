package com.prescripto.booking.outbox;

import com.prescripto.booking.kernel.Busy;

/**
 * An aggregate carries as many facts as it may that a broker has not heard, so it cannot change any more until one has; the
 * change was not made. A document has a largest size, and a broker that is away for days must not lead there.
 */
public final class OutboxFull extends Busy {

    public OutboxFull(String source, String subject) {
        super(source + " " + subject + " has too many unsent facts");
    }
}
