package com.prescripto.booking.feeds;

class InMemoryCalendarFeedsTests extends CalendarFeedsContract {

    private final CalendarFeeds feeds = new InMemoryCalendarFeeds();

    @Override
    protected CalendarFeeds feeds() {
        return feeds;
    }
}
