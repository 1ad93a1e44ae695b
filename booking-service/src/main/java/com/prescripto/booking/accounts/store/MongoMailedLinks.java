package com.prescripto.booking.accounts.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.LinkToken;
import com.prescripto.booking.accounts.MailedLink;
import com.prescripto.booking.accounts.MailedLinks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** Mailed links in MongoDB, by the hash of their secret: who reads the store cannot follow one. */
@Repository
class MongoMailedLinks implements MailedLinks {

    private static final String COLLECTION = "mailedLinks";

    private final MongoTemplate mongo;

    MongoMailedLinks(MongoTemplate mongo) {
        this.mongo = mongo;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("expiresAt", ASC).named("expiry"));
        indexes.createIndex(new Index("account", ASC).named("of_account"));
    }

    @Override
    public Optional<MailedLink> find(LinkToken token) {
        return Optional.ofNullable(mongo.findById(token.hash(), LinkDocument.class, COLLECTION))
                .map(LinkDocument::link);
    }

    @Override
    public void add(MailedLink link) {
        mongo.insert(LinkDocument.of(link), COLLECTION);
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
