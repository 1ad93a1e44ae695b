package com.prescripto.booking.feeds.store;

import com.prescripto.booking.feeds.CalendarFeeds;
import com.prescripto.booking.feeds.CalendarFeedsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoCalendarFeedsIT extends CalendarFeedsContract {

    private CalendarFeeds feeds;

    @BeforeEach
    void open() {
        feeds = new MongoCalendarFeeds(StoreFixture.fresh().mongo());
    }

    @Override
    protected CalendarFeeds feeds() {
        return feeds;
    }
}
