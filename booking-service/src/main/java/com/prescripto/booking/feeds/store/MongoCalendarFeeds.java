package com.prescripto.booking.feeds.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.feeds.CalendarFeed;
import com.prescripto.booking.feeds.CalendarFeeds;
import com.prescripto.booking.kernel.Actor;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Feeds in MongoDB, one document per owner. */
@Repository
class MongoCalendarFeeds implements CalendarFeeds {

    private static final String COLLECTION = "calendarFeeds";

    private final MongoTemplate mongo;

    MongoCalendarFeeds(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("hash", ASC).named("hash").unique());
    }

    @Override
    public Optional<CalendarFeed> of(Actor owner) {
        return Optional.ofNullable(mongo.findById(owner.id(), FeedDocument.class, COLLECTION))
                .map(FeedDocument::feed);
    }

    @Override
    public Optional<CalendarFeed> withHash(String hash) {
        return Optional.ofNullable(mongo.findOne(query(where("hash").is(hash)), FeedDocument.class, COLLECTION))
                .map(FeedDocument::feed);
    }

    @Override
    public void put(CalendarFeed feed) {
        mongo.save(FeedDocument.of(feed), COLLECTION);
    }

    @Override
    public void remove(Actor owner) {
        mongo.remove(query(where("_id").is(owner.id())), COLLECTION);
    }
}
