package com.prescripto.notification.parked.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.notification.parked.ParkedMessage;
import com.prescripto.notification.parked.ParkedMessages;
import com.prescripto.notification.parked.store.ParkedDocument.DecisionDocument;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Parked messages in MongoDB. */
@Component
class MongoParkedMessages implements ParkedMessages {
    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("parkedAt"), Sort.Order.desc("_id"));

    private final MongoOperations mongo;

    MongoParkedMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(ParkedMessage parked) {
        try {
            mongo.insert(ParkedDocument.of(parked));
        } catch (DuplicateKeyException known) {
            // kept before by somebody who could not say so
        }
    }

    @Override
    public Optional<ParkedMessage> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id.toString(), ParkedDocument.class))
                .map(ParkedDocument::toMessage);
    }

    @Override
    public List<ParkedMessage> list(boolean waiting, int most, @Nullable Place after) {
        var wanted = where("waiting").is(waiting);
        if (after != null) {
            wanted.andOperator(new Criteria()
                    .orOperator(
                            where("parkedAt").lt(after.parkedAt()),
                            where("parkedAt")
                                    .is(after.parkedAt())
                                    .and("_id")
                                    .lt(after.id().toString())));
        }
        return mongo.find(query(wanted).with(LATEST_FIRST).limit(most), ParkedDocument.class).stream()
                .map(ParkedDocument::toMessage)
                .toList();
    }

    @Override
    public long waiting() {
        return mongo.count(query(where("waiting").is(true)), ParkedDocument.class);
    }

    @Override
    public List<ParkedMessage> untold(int most) {
        return mongo.find(query(where("untold").is(true)).limit(most), ParkedDocument.class).stream()
                .map(ParkedDocument::toMessage)
                .toList();
    }

    @Override
    public void told(UUID id) {
        mongo.updateFirst(query(where("_id").is(id.toString())), new Update().unset("untold"), ParkedDocument.class);
    }

    @Override
    public boolean decide(UUID id, ParkedMessage.Decision decision) {
        var undecided = query(where("_id").is(id.toString()).and("waiting").is(true));
        var made = new Update()
                .set("waiting", false)
                .set("decision", DecisionDocument.of(decision))
                .set("untold", true);
        return mongo.updateFirst(undecided, made, ParkedDocument.class).getModifiedCount() == 1;
    }
}
