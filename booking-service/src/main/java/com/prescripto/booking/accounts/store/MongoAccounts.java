package com.prescripto.booking.accounts.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.PasswordHash;
import com.prescripto.booking.kernel.EmailAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Accounts in MongoDB. A unique index decides who gets an e-mail address. */
@Repository
class MongoAccounts implements Accounts {

    private static final String COLLECTION = "accounts";

    private final MongoTemplate mongo;

    MongoAccounts(MongoTemplate mongo) {
        this.mongo = mongo;
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
                .collect(Collectors.toUnmodifiableMap(
                        AccountDocument::person, found -> new EmailAddress(found.email())));
    }

    @Override
    public boolean add(Account account) {
        try {
            mongo.insert(AccountDocument.of(account), COLLECTION);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public void remove(AccountId id) {
        mongo.remove(query(where("_id").is(id.value())), COLLECTION);
    }

    @Override
    public void setPassword(AccountId id, PasswordHash password) {
        mongo.updateFirst(query(where("_id").is(id.value())), Update.update("password", password.value()), COLLECTION);
    }

    private Optional<Account> findOne(Criteria criteria) {
        return Optional.ofNullable(mongo.findOne(query(criteria), AccountDocument.class, COLLECTION))
                .map(AccountDocument::account);
    }
}
