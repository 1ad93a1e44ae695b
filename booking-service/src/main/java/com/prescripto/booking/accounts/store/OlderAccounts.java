package com.prescripto.booking.accounts.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.prescripto.booking.accounts.Secrets;
import java.util.List;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Completes accounts that were stored before accounts had versions and their holders chose mails, before anybody is served.
 * Their passwords count as set when the account was opened, and their sessions as opened with them.
 */
@Component
class OlderAccounts implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(OlderAccounts.class);

    private final MongoTemplate mongo;
    private final Secrets secrets;

    OlderAccounts(MongoTemplate mongo, Secrets secrets) {
        this.mongo = mongo;
        this.secrets = secrets;
    }

    /** Several instances may do it at once: each account is completed by one of them. */
    @Override
    public void afterPropertiesSet() {
        var accounts = mongo.getCollection("accounts");
        var older = accounts.find(and(gte("email", ""), exists("v", false)))
                .hint(new Document("email", 1))
                .projection(include("openedAt"));
        for (var account : older) {
            var id = account.getString("_id");
            var openedAt = account.getDate("openedAt");
            var mails = new Document("secret", secrets.next()).append("declined", List.of());
            mongo.getCollection("sessions")
                    .updateMany(and(eq("account", id), exists("passwordSetAt", false)), set("passwordSetAt", openedAt));
            var completed = accounts.updateOne(
                    and(eq("_id", id), exists("v", false)),
                    combine(set("v", 1L), set("passwordSetAt", openedAt), set("mails", mails)));
            if (completed.getModifiedCount() > 0) {
                log.info("{} was stored by an older version and is complete now", id);
            }
        }
    }
}
