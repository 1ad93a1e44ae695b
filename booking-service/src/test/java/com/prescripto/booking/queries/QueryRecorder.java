package com.prescripto.booking.queries;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** Listens to the driver: keeps every shape of query once, and what came back while somebody is counting. */
public final class QueryRecorder implements CommandListener {

    private static final QueryRecorder INSTANCE = new QueryRecorder();

    /** A query that was answered, and with how many documents. */
    public record Answered(Query query, int documents) {}

    private final Set<Query> seen = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Query> running = new ConcurrentHashMap<>();
    private final List<List<Answered>> counting = new CopyOnWriteArrayList<>();

    private QueryRecorder() {}

    /** The one of this JVM: all clients report to it. */
    public static QueryRecorder get() {
        return INSTANCE;
    }

    /** Every shape seen since the JVM started. */
    public Set<Query> seen() {
        return Set.copyOf(seen);
    }

    /** What was asked for and answered while something was done. */
    public List<Answered> during(Runnable work) {
        var answered = new CopyOnWriteArrayList<Answered>();
        counting.add(answered);
        try {
            work.run();
        } finally {
            counting.remove(answered);
        }
        return new ArrayList<>(answered);
    }

    @Override
    public void commandStarted(CommandStartedEvent started) {
        for (var query : Query.of(started.getCommand())) {
            seen.add(query);
            running.put(started.getRequestId(), query);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent succeeded) {
        var query = running.remove(succeeded.getRequestId());
        if (query != null) {
            var answered = new Answered(query, documents(succeeded.getResponse()));
            counting.forEach(list -> list.add(answered));
        }
    }

    private static int documents(BsonDocument response) {
        if (!response.isDocument("cursor")) {
            return 0;
        }
        var cursor = response.getDocument("cursor");
        return cursor.getArray(cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch")
                .size();
    }
}
