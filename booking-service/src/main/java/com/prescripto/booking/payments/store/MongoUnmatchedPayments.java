package com.prescripto.booking.payments.store;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.UnmatchedPayments;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** Unmatched payments in MongoDB. Those that are matched or decided stay, without {@code open} and {@code next}. */
@Repository
class MongoUnmatchedPayments implements UnmatchedPayments {

    static final String NAME = "unmatched_payments";

    private final MongoTemplate mongo;
    private final WaitingList waiting;

    MongoUnmatchedPayments(MongoTemplate mongo) {
        this.mongo = mongo;
        this.waiting = new WaitingList(mongo, NAME);
        mongo.indexOps(NAME).createIndex(new Index("open", ASC).sparse().named("open"));
    }

    @Override
    public void keep(Payment payment, Instant at) {
        var document = new Document("_id", payment.id())
                .append("amount", payment.amount().amount())
                .append("currency", payment.amount().currency().getCurrencyCode())
                .append("status", payment.status().name())
                .append("at", Date.from(at))
                .append("open", Date.from(at))
                .append("next", Date.from(at))
                .append("tries", 0);
        if (payment.orderId() != null) {
            document.append("orderId", payment.orderId());
        }
        try {
            mongo.insert(document, NAME);
        } catch (DuplicateKeyException known) {
            rise(payment);
        }
    }

    @Override
    public Optional<Unmatched> find(String paymentId) {
        return Optional.ofNullable(mongo.findById(paymentId, Document.class, NAME))
                .map(MongoUnmatchedPayments::unmatched);
    }

    @Override
    public List<Unmatched> due(Instant now, Duration lease, int most) {
        return waiting.due(now, lease, most).stream()
                .map(MongoUnmatchedPayments::unmatched)
                .toList();
    }

    @Override
    public void matched(String paymentId) {
        mongo.updateFirst(query(where("_id").is(paymentId)), closed().set("matched", true), NAME);
    }

    @Override
    public boolean resolve(String paymentId, String resolution, String note, String by, Instant at) {
        var decided = new Document("resolution", resolution)
                .append("note", note)
                .append("by", by)
                .append("at", Date.from(at));
        return mongo.updateFirst(
                                query(where("_id").is(paymentId).and("open").exists(true)),
                                closed().set("resolved", decided),
                                NAME)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Unmatched> open(Instant heardBefore, int most) {
        var found = query(where("open").lte(Date.from(heardBefore)))
                .with(Sort.by(ASC, "open"))
                .limit(most);
        return mongo.find(found, Document.class, NAME).stream()
                .map(MongoUnmatchedPayments::unmatched)
                .toList();
    }

    /** A status only rises, whatever is heard last. */
    private void rise(Payment payment) {
        var found = find(payment.id());
        if (found.filter(known -> known.status().compareTo(payment.status()) < 0)
                .isPresent()) {
            mongo.updateFirst(
                    query(where("_id").is(payment.id())),
                    new Update().set("status", payment.status().name()),
                    NAME);
        }
    }

    private static Update closed() {
        return new Update().unset("open").unset("next");
    }

    private static Unmatched unmatched(Document found) {
        return new Unmatched(
                found.getString("_id"),
                found.getString("orderId"),
                Money.of(found.get("amount", Number.class).longValue(), found.getString("currency")),
                Payment.Status.valueOf(found.getString("status")),
                found.getDate("at").toInstant(),
                found.get("tries", Number.class).intValue());
    }
}
