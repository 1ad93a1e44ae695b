package com.prescripto.booking.accounts.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Session;
import com.prescripto.booking.accounts.Sessions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Sessions in MongoDB. */
@Repository
class MongoSessions implements Sessions {

    private static final String COLLECTION = "sessions";

    private final MongoTemplate mongo;

    MongoSessions(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("expiresAt", ASC).named("expiry"));
        mongo.indexOps(COLLECTION).createIndex(new Index("account", ASC).named("account"));
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(mongo.findById(id, SessionDocument.class, COLLECTION))
                .map(SessionDocument::session);
    }

    @Override
    public void add(Session session) {
        mongo.insert(SessionDocument.of(session), COLLECTION);
    }

    @Override
    public boolean save(Session changed) {
        var before = query(where("_id").is(changed.id()).and("v").is(changed.version() - 1));
        return mongo.replace(before, SessionDocument.of(changed), ReplaceOptions.none(), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(String id) {
        mongo.remove(query(where("_id").is(id)), COLLECTION);
    }

    @Override
    public void removeOf(AccountId account) {
        mongo.remove(query(where("account").is(account.value())), COLLECTION);
    }

    @Override
    public void removeExpired(Instant by) {
        mongo.remove(query(where("expiresAt").lte(by)), COLLECTION);
    }
}
