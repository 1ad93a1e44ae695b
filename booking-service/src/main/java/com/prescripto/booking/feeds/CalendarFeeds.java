package com.prescripto.booking.feeds;

import com.prescripto.booking.kernel.Actor;
import java.util.Optional;

/** All feeds. */
public interface CalendarFeeds {

    Optional<CalendarFeed> of(Actor owner);

    Optional<CalendarFeed> withHash(String hash);

    /** Stores the feed in place of the one its owner had. */
    void put(CalendarFeed feed);

    /** Removes the owner's feed, if there is one. */
    void remove(Actor owner);
}
