package com.prescripto.booking.trail;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.DomainEvent;
import java.util.Optional;

/** Something that is seen often and told once a minute. Equal ones are the same sighting. */
public interface Sighting {

    /** The event that tells of everything that was seen. */
    DomainEvent event(Actor by, Seen seen);

    /**
     * As what it counts, together with all others like it, when there are too many different ones at once: whoever makes
     * them up must not be able to fill the trail. Empty when strangers cannot.
     */
    default Optional<Sighting> oneOfMany() {
        return Optional.empty();
    }
}
