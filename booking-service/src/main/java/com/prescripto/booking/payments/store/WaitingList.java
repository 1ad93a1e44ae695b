package com.prescripto.booking.payments.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;

/** Documents that are to be worked on when their {@code next} has come, again and again until it is gone. */
final class WaitingList {

    private static final Duration SLOWEST = Duration.ofHours(1);

    private final MongoTemplate mongo;
    private final String collection;

    WaitingList(MongoTemplate mongo, String collection) {
        this.mongo = mongo;
        this.collection = collection;
        mongo.indexOps(collection).createIndex(new Index("next", ASC).sparse().named("waiting"));
    }

    /**
     * Takes those whose time has come. Each is put off by the lease, or by half its age when that is longer: what does not
     * get better is tried ever more seldom.
     */
    List<Document> due(Instant now, Duration lease, int most) {
        var taken = new ArrayList<Document>();
        while (taken.size() < most) {
            var next = query(where("next").lte(Date.from(now)))
                    .with(Sort.by(ASC, "next"))
                    .limit(1);
            var found = mongo.findOne(next, Document.class, collection);
            if (found == null) {
                break;
            }
            var mine = query(where("_id").is(found.get("_id")).and("next").is(found.get("next")));
            var later = now.plus(wait(found.getDate("at").toInstant(), now, lease));
            var change = new Update().set("next", Date.from(later)).inc("tries", 1);
            if (mongo.updateFirst(mine, change, collection).getMatchedCount() == 1) {
                taken.add(found);
            }
        }
        return taken;
    }

    private static Duration wait(Instant since, Instant now, Duration lease) {
        var half = Duration.between(since, now).dividedBy(2);
        var longest = half.compareTo(SLOWEST) > 0 ? SLOWEST : half;
        return longest.compareTo(lease) > 0 ? longest : lease;
    }
}
