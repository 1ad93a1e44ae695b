package com.prescripto.booking.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.springframework.data.domain.Sort.Direction.ASC;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

/** The commands that were sent with a key, in MongoDB: one document each, whose id decides who works. */
@Repository
class SentCommands {

    private static final String COLLECTION = "sent_commands";

    private final MongoTemplate mongo;

    SentCommands(MongoTemplate mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION).createIndex(new Index("since", ASC).named("since"));
    }

    /**
     * Somebody's work on a command.
     *
     * @param wish hash of what was asked for
     * @param run names this work among all that were done for the command
     */
    record Run(String id, String wish, String run, Instant since) {}

    /** What came of it. */
    record Answer(int status, @Nullable String location, String body) {}

    /** A command and its answer, which is absent while somebody works, or when they died. */
    record Sent(Run run, @Nullable Answer answer) {}

    /** False when the command was sent before. */
    boolean add(Run run) {
        try {
            collection(stored -> stored.insertOne(new Document("_id", run.id())
                    .append("wish", run.wish())
                    .append("run", run.run())
                    .append("since", Date.from(run.since()))));
            return true;
        } catch (DuplicateKeyException before) {
            return false;
        }
    }

    Optional<Sent> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(SentCommands::sent);
    }

    /** Goes on in another's place; of several who try, one may. */
    boolean takeOver(Run from, Run by) {
        var change = combine(set("run", by.run()), set("since", Date.from(by.since())));
        return collection(stored -> stored.updateOne(mine(from), change).getMatchedCount()) == 1;
    }

    /** Keeps the answer, unless somebody has taken over. */
    void keep(Run run, Answer answer) {
        var document = new Document("status", answer.status()).append("body", answer.body());
        if (answer.location() != null) {
            document.append("location", answer.location());
        }
        collection(stored -> stored.updateOne(mine(run), set("answer", document)));
    }

    /** Lets the next one begin anew, unless somebody has taken over. */
    void forget(Run run) {
        collection(stored -> stored.deleteOne(mine(run)));
    }

    void forgetBefore(Instant time) {
        collection(stored -> stored.deleteMany(lt("since", Date.from(time))));
    }

    private static Bson mine(Run run) {
        return and(eq("_id", run.id()), eq("run", run.run()));
    }

    private static Sent sent(Document stored) {
        var run = new Run(
                stored.getString("_id"),
                stored.getString("wish"),
                stored.getString("run"),
                stored.getDate("since").toInstant());
        var answer = stored.get("answer", Document.class);
        return new Sent(
                run,
                answer == null
                        ? null
                        : new Answer(
                                answer.getInteger("status"), answer.getString("location"), answer.getString("body")));
    }

    /** Goes through the template so that the driver's errors come out as Spring's. */
    private <T> T collection(CollectionCallback<T> work) {
        return Objects.requireNonNull(mongo.execute(COLLECTION, work));
    }
}
