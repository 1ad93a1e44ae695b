package com.prescripto.booking.outbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.outbox.OutboxDispatcher;
import com.prescripto.booking.outbox.OutboxEntry;
import com.prescripto.booking.outbox.OutboxFull;
import com.prescripto.booking.outbox.OutboxProperties;
import com.prescripto.booking.outbox.OutboxSource;
import com.prescripto.booking.outbox.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A collection of aggregates, each with its version {@code v} and its unsent facts {@code outbox} in one document. A
 * write changes the aggregate, its version and its outbox together or not at all; no transaction is needed, so it is
 * right on a standalone server as on a replica set.
 *
 * @param <D> the stored shape of the aggregate itself
 */
public final class AggregateCollection<D> implements OutboxSource {

    /** How many times as many unsent facts there may be before the service itself is refused. */
    private static final int ROOM_OF_OUR_OWN = 10;

    private final String name;
    private final Class<D> type;
    private final MongoTemplate mongo;
    private final EntryDocuments entries;
    private final OutboxDispatcher dispatcher;
    private final ApplicationEventPublisher events;
    private final Duration firstLease;
    private final int mostUnsent;

    AggregateCollection(
            String name,
            Class<D> type,
            MongoTemplate mongo,
            EntryDocuments entries,
            OutboxDispatcher dispatcher,
            ApplicationEventPublisher events,
            OutboxProperties properties) {
        this.name = name;
        this.type = type;
        this.mongo = mongo;
        this.entries = entries;
        this.dispatcher = dispatcher;
        this.events = events;
        this.firstLease = properties.firstLease();
        this.mostUnsent = properties.mostUnsent();
    }

    /**
     * Stores a new aggregate, at version 1.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a unique index refuses it; see {@link UniqueIndex}
     */
    public void insert(String id, D aggregate, Fact fact) {
        var document = write(aggregate)
                .append("outbox", List.of(entries.fresh(fact, 1)))
                .append(
                        "ob",
                        new Document("next", leased(fact))
                                .append("since", Date.from(fact.at()))
                                .append("n", 0));
        collection(stored -> stored.insertOne(document));
        written(id, fact);
    }

    /**
     * Stores a change if nobody was faster.
     *
     * @param aggregate the changed aggregate, with its new version
     * @param version the new version; the stored one must be the one before
     * @return false when the stored version is another one
     * @throws org.springframework.dao.DuplicateKeyException when a unique index refuses it; nothing has changed then
     * @throws OutboxFull when it has too many unsent facts already; nothing has changed then
     */
    public boolean update(String id, long version, D aggregate, Fact fact) {
        var fields = write(aggregate);
        fields.remove("_id");
        var change = new Document("$set", fields.append("ob.next", leased(fact)))
                .append("$push", new Document("outbox", entries.fresh(fact, version)))
                .append("$min", new Document("ob.since", Date.from(fact.at())));
        var absent = absent(fields);
        if (!absent.isEmpty()) {
            change.append("$unset", absent);
        }
        var unchanged = and(eq("_id", id), eq("v", version - 1));
        // Its last place is free: that the outbox has room is decided by the write that fills it.
        var withRoom = and(unchanged, exists("outbox." + (most(fact) - 1), false));
        var matched = collection(stored -> stored.updateOne(withRoom, change).getMatchedCount());
        if (matched == 0) {
            refuseIfFull(id, unchanged);
            return false;
        }
        written(id, fact);
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Pending> pending(String subject) {
        var found = lookUp(stored -> stored.find(and(eq("_id", subject), exists("ob.next")))
                .projection(include("v", "outbox", "ob.n"))
                .first());
        return Optional.ofNullable(found).map(document -> pending(subject, document));
    }

    @Override
    public List<String> claimDue(Instant now, Duration lease, int most) {
        var due = new ArrayList<String>();
        var options = new FindOneAndUpdateOptions().sort(ascending("ob.next")).projection(include("_id"));
        while (due.size() < most) {
            var claimed = lookUp(stored -> stored.findOneAndUpdate(
                    lte("ob.next", Date.from(now)),
                    combine(set("ob.next", Date.from(now.plus(lease))), inc("ob.n", 1)),
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
        var rest = left.stream().map(EntryDocuments::write).toList();
        var change = rest.isEmpty()
                ? combine(unset("outbox"), unset("ob"))
                : combine(
                        set("outbox", rest), set("ob.next", Date.from(next)), set("ob.since", Date.from(since(left))));
        // New facts come only with a new version, so an unchanged version means: these are all there are. And who was
        // so slow that a sweep has taken them up must not bring back what that has told.
        var unchanged = and(eq("_id", read.subject()), eq("v", read.version()), claimed(read.tries()));
        return collection(stored -> stored.updateOne(unchanged, change).getMatchedCount()) == 1;
    }

    @Override
    public long backlog() {
        return collection(stored -> stored.countDocuments(exists("ob.next")));
    }

    @Override
    public Optional<Instant> oldest() {
        var found = lookUp(stored -> stored.find(exists("ob.since"))
                .sort(ascending("ob.since"))
                .projection(include("ob.since"))
                .limit(1)
                .first());
        return Optional.ofNullable(found)
                .map(document ->
                        document.get("ob", Document.class).getDate("since").toInstant());
    }

    private static Bson claimed(int times) {
        // Whoever has told everything has taken "ob" away; and a change after that brings it back without a number.
        return and(exists("ob.next"), times == 0 ? in("ob.n", Arrays.asList(0, null)) : eq("ob.n", times));
    }

    private static Instant since(List<OutboxEntry> left) {
        return left.stream().map(OutboxEntry::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * What the service does by itself has room where people have none left: a hold that lapses gives its time back, and
     * money is booked, also when somebody has moved that hold until its outbox was full.
     */
    private int most(Fact fact) {
        return fact.by().is(Role.SYSTEM) ? ROOM_OF_OUR_OWN * mostUnsent : mostUnsent;
    }

    private void refuseIfFull(String id, Bson unchanged) {
        if (collection(stored -> stored.countDocuments(unchanged)) > 0) {
            throw new OutboxFull(name, id);
        }
    }

    /** Wakes the relay, and tells this process: caches, mostly. */
    private void written(String id, Fact fact) {
        dispatcher.written(this, id);
        events.publishEvent(fact);
    }

    private Date leased(Fact fact) {
        return Date.from(fact.at().plus(firstLease));
    }

    private Document write(D aggregate) {
        var document = new Document();
        mongo.getConverter().write(aggregate, document);
        document.remove("_class");
        return document;
    }

    /** What the aggregate no longer has; the unique sparse indexes want it gone, not empty. */
    private Document absent(Document fields) {
        var absent = new Document();
        var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(type);
        entity.doWithAll(property -> {
            var field = property.getFieldName();
            if (!fields.containsKey(field) && !property.isIdProperty()) {
                absent.append(field, "");
            }
        });
        return absent;
    }

    private static Pending pending(String subject, Document document) {
        var found = Objects.requireNonNullElse(document.getList("outbox", Document.class), List.<Document>of()).stream()
                .map(EntryDocuments::read)
                .sorted(Comparator.comparingLong(OutboxEntry::sequence))
                .toList();
        var tries = document.get("ob", Document.class).get("n", Number.class);
        return new Pending(
                subject, document.get("v", Number.class).longValue(), found, tries == null ? 0 : tries.intValue());
    }

    /** Goes through the template so that the driver's errors come out as Spring's. */
    private <T> T collection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(name, work));
    }

    private @Nullable Document lookUp(CollectionCallback<@Nullable Document> work) {
        return mongo.execute(name, work);
    }
}
