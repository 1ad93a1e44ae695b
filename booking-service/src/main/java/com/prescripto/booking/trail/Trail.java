package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import java.util.Collection;

/**
 * Where to write down what must be audited and no aggregate tells of. Neither method fails: what the store cannot take now is
 * kept in memory and tried again. See {@code docs/adr/0021-what-no-aggregate-tells.md} for what of it can be lost.
 */
public interface Trail {

    /** Writes down what just happened. It is stored when this returns, if the store answers. */
    void tell(DomainEvent event, Actor by);

    /**
     * Writes down what happens again and again: equal sightings by one actor within a minute become one event. It is stored
     * within a second or so.
     *
     * @param ids of what was seen; a bounded number of them is kept
     */
    void saw(Sighting sighting, Actor by, Collection<String> ids);
}
