package com.prescripto.booking.feeds.store;

import com.prescripto.booking.feeds.CalendarFeed;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import org.springframework.data.annotation.Id;

/** How a feed is stored. */
record FeedDocument(@Id String id, String role, String hash, Instant since) {

    static FeedDocument of(CalendarFeed feed) {
        return new FeedDocument(feed.owner().id(), feed.owner().role().name(), feed.hash(), feed.since());
    }

    CalendarFeed feed() {
        return new CalendarFeed(new Actor(Role.valueOf(role), id), hash, since);
    }
}
