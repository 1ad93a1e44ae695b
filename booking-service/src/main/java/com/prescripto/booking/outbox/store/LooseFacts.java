package com.prescripto.booking.outbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.outbox.OutboxDispatcher;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.OutboxSource;
import com.prescripto.booking.outbox.Pending;
import com.prescripto.booking.platform.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Facts of no aggregate, each a document of its own until Kafka has it, and then gone. RabbitMQ is not told: they are for the
 * audit trail alone. They have no sequence, as no versions stand behind them.
 *
 * <p>One that is {@code open} may still grow. Whoever takes it to send it closes it in the same write, so that what is sent
 * under an id never changes.
 */
public final class LooseFacts implements OutboxSource {

    private final String name;
    private final MongoTemplate mongo;
    private final EntryDocuments entries;
    private final OutboxDispatcher dispatcher;
    private final Duration firstLease;

    LooseFacts(
            String name,
            MongoTemplate mongo,
            EntryDocuments entries,
            OutboxDispatcher dispatcher,
            Duration firstLease) {
        this.name = name;
        this.mongo = mongo;
        this.entries = entries;
        this.dispatcher = dispatcher;
        this.firstLease = firstLease;
    }

    /** Stores a fact and sends it. Storing it again changes nothing. */
    public void add(String id, Fact fact, Cause cause) {
        var isNew = insert(new Document("_id", id)
                .append("next", leased(fact))
                .append("since", Date.from(fact.at()))
                .append("n", 0)
                .append("fact", entries.loose(id, fact, cause)));
        // The try before may have been heard, though nobody answered.
        if (isNew || !close(id, fact, cause)) {
            dispatcher.written(this, id);
        }
    }

    /** Stores a fact that may still grow; it is sent when it is closed, or else at that time. */
    public void begin(String id, Fact fact, Cause cause, Instant unlessClosedBy) {
        var isNew = insert(new Document("_id", id)
                .append("next", Date.from(unlessClosedBy))
                .append("open", true)
                .append("n", 0)
                .append("fact", entries.loose(id, fact, cause)));
        if (!isNew) {
            grow(id, fact, cause);
        }
    }

    /** Stores what an open fact has become; false when it is open no longer. */
    public boolean grow(String id, Fact fact, Cause cause) {
        return change(id, set("fact", entries.loose(id, fact, cause)));
    }

    /** Stores what an open fact is in the end, and sends it; false when it is open no longer. */
    public boolean close(String id, Fact fact, Cause cause) {
        var closed = change(
                id,
                combine(
                        set("fact", entries.loose(id, fact, cause)),
                        set("next", leased(fact)),
                        set("since", Date.from(fact.at())),
                        unset("open")));
        if (closed) {
            dispatcher.written(this, id);
        }
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Pending> pending(String id) {
        return Optional.ofNullable(lookUp(stored -> stored.find(eq("_id", id)).first()))
                .filter(found -> !found.getBoolean("open", false))
                .map(found -> new Pending(
                        id,
                        0,
                        List.of(EntryDocuments.read(found.get("fact", Document.class))),
                        found.getInteger("n", 0)));
    }

    @Override
    public List<String> claimDue(Instant now, Duration lease, int most) {
        var due = new ArrayList<String>();
        var options = new FindOneAndUpdateOptions().sort(ascending("next")).projection(include("_id"));
        while (due.size() < most) {
            var claimed = lookUp(stored -> stored.findOneAndUpdate(
                    lte("next", Date.from(now)),
                    combine(
                            set("next", Date.from(now.plus(lease))),
                            min("since", Date.from(now)),
                            inc("n", 1),
                            unset("open")),
                    options));
            if (claimed == null) {
                break;
            }
            due.add(claimed.getString("_id"));
        }
        return due;
    }

    @Override
    public boolean settle(Pending read, List<OutboxEntry> left, Instant next) {
        var itself = eq("_id", read.subject());
        if (left.isEmpty()) {
            collection(stored -> stored.deleteOne(itself));
        } else {
            collection(stored -> stored.updateOne(itself, set("next", Date.from(next))));
        }
        return true;
    }

    /** What is still open has not been told yet, but it is not late either. */
    @Override
    public long backlog() {
        return collection(stored -> stored.countDocuments(exists("since")));
    }

    @Override
    public Optional<Instant> oldest() {
        var found = lookUp(stored -> stored.find(exists("since"))
                .sort(ascending("since"))
                .projection(include("since"))
                .limit(1)
                .first());
        return Optional.ofNullable(found)
                .map(document -> document.getDate("since").toInstant());
    }

    private boolean insert(Document document) {
        try {
            collection(stored -> stored.insertOne(document));
            return true;
        } catch (DuplicateKeyException there) {
            return false;
        }
    }

    private boolean change(String id, Bson to) {
        return collection(stored -> stored.updateOne(and(eq("_id", id), eq("open", true)), to)
                        .getMatchedCount())
                == 1;
    }

    private Date leased(Fact fact) {
        return Date.from(fact.at().plus(firstLease));
    }

    /** Goes through the template so that the driver's errors come out as Spring's. */
    private <T> T collection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(name, work));
    }

    private @Nullable Document lookUp(CollectionCallback<@Nullable Document> work) {
        return mongo.execute(name, work);
    }
}
