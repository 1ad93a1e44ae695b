package com.prescripto.booking.payments.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.payments.WebhookEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** The events in MongoDB, each under the provider's id for it: what is told twice is there once. */
@Repository
class MongoWebhookEvents implements WebhookEvents {

    static final String NAME = "webhook_events";

    private final MongoTemplate mongo;
    private final WaitingList waiting;

    MongoWebhookEvents(MongoTemplate mongo) {
        this.mongo = mongo;
        this.waiting = new WaitingList(mongo, NAME);
        mongo.indexOps(NAME).createIndex(new Index("doneAt", ASC).sparse().named("done"));
    }

    @Override
    public boolean add(String id, String body, Instant at, Duration grace) {
        try {
            mongo.insert(
                    new Document("_id", id)
                            .append("body", body)
                            .append("at", Date.from(at))
                            .append("next", Date.from(at.plus(grace))),
                    NAME);
            return true;
        } catch (DuplicateKeyException before) {
            return false;
        }
    }

    @Override
    public List<Waiting> due(Instant now, Duration lease, int most) {
        return waiting.due(now, lease, most).stream()
                .map(found -> new Waiting(found.getString("_id"), found.getString("body")))
                .toList();
    }

    @Override
    public void done(String id, Instant at) {
        mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("doneAt", Date.from(at)).unset("next"),
                NAME);
    }

    @Override
    public void forgetDoneBefore(Instant time) {
        mongo.remove(query(where("doneAt").lt(Date.from(time))), NAME);
    }
}
