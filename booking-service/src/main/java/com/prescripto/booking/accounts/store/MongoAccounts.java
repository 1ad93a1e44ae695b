package com.prescripto.booking.accounts.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.outbox.store.AggregateCollection;
import com.prescripto.booking.outbox.store.AggregateCollections;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

/**
 * Accounts in MongoDB, each with its unsent facts in the same document. A unique index decides who gets an e-mail address.
 */
@Repository
class MongoAccounts implements Accounts {

    private static final String COLLECTION = "accounts";

    private final MongoTemplate mongo;
    private final AggregateCollection<AccountDocument> collection;

    MongoAccounts(MongoTemplate mongo, AggregateCollections collections) {
        this.mongo = mongo;
        this.collection = collections.open(COLLECTION, AccountDocument.class);
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("email", ASC).named("email").unique());
        indexes.createIndex(new Index("person", ASC).named("person").unique());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return findOne(where("_id").is(id.value()));
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return findOne(where("email").is(email.value()));
    }

    @Override
    public Optional<Account> ofPerson(String personId) {
        return findOne(where("person").is(personId));
    }

    @Override
    public Map<String, EmailAddress> emails(Collection<String> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return mongo.find(query(where("person").in(personIds)), AccountDocument.class, COLLECTION).stream()
                .filter(AccountDocument::isOpen)
                .collect(Collectors.toUnmodifiableMap(
                        AccountDocument::person, found -> new EmailAddress(found.email())));
    }

    @Override
    public boolean add(Account.Change opened) {
        var account = opened.account();
        try {
            collection.insert(account.id().value(), AccountDocument.of(account), opened.fact());
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public boolean save(Account.Change change) {
        var account = change.account();
        return collection.update(account.id().value(), account.version(), AccountDocument.of(account), change.fact());
    }

    @Override
    public boolean close(Account.Change closed) {
        var account = closed.account();
        var left = AccountDocument.closed(account, closed.fact().at());
        return collection.update(account.id().value(), account.version(), left, closed.fact());
    }

    private Optional<Account> findOne(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(query(criteria), AccountDocument.class, COLLECTION))
                .filter(AccountDocument::isOpen)
                .map(AccountDocument::account);
    }
}
