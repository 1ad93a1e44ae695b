package com.prescripto.booking.queries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Judges queries by the indexes that the service has declared. */
public final class QueryShapes {

    /** The index of every collection on its ids, whether or not the server lists it. */
    private static final DeclaredIndex IDS = new DeclaredIndex("_id_", Map.of("_id", 1), false);

    private final MongoTemplate mongo;
    private final Map<String, List<DeclaredIndex>> indexes = new HashMap<>();

    public QueryShapes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those that would read more than they must; each with the reason in words. */
    public List<String> wrong(Collection<Query> queries) {
        var wrong = new ArrayList<String>();
        for (var query : queries) {
            if (!isAnswered(query)) {
                wrong.add(query + ": " + indexes(query.collection()));
            }
        }
        return wrong.stream().sorted().toList();
    }

    private boolean isAnswered(Query query) {
        if (query.command().equals("getMore")) {
            // It goes on with what was judged when it began.
            return true;
        }
        var declared = indexes(query.collection());
        if (IDS.isEnteredBy(query.fields()) && query.fields().get("_id") != Query.Bound.RANGE) {
            return true;
        }
        if (declared.stream().anyMatch(index -> index.answers(query))) {
            return true;
        }
        if (isSearchByWords(query)) {
            return declared.stream().anyMatch(index -> index.isEnteredBy(query.fields()));
        }
        return query.sort().isEmpty()
                && query.choices().stream()
                        .anyMatch(branches -> branches.stream()
                                .allMatch(branch -> declared.stream().anyMatch(index -> index.isEnteredBy(branch))));
    }

    /**
     * The one exception: whoever types words gets what fits them in the order of names. The words lead to the documents, and
     * no index can have them in both orders.
     */
    private static boolean isSearchByWords(Query query) {
        return query.fields().containsKey("terms") && query.limited();
    }

    private List<DeclaredIndex> indexes(String collection) {
        return indexes.computeIfAbsent(collection, name -> {
            var listed = new ArrayList<DeclaredIndex>();
            for (Document index : mongo.getCollection(name).listIndexes()) {
                listed.add(DeclaredIndex.of(index));
            }
            return listed;
        });
    }
}
