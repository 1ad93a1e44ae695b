package com.prescripto.devstack.mongo;

import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents, indexes and queries by chance, from small sets of fields and values so that they often meet. */
final class RandomClinic {

    private static final List<String> PATHS = List.of("a", "b", "c", "d.x", "d.y", "d");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Random random;

    RandomClinic(long seed) {
        this.random = new Random(seed);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private boolean oneIn(int times) {
        return below(times) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private <T> List<T> some(int most, Supplier<T> each) {
        var list = new ArrayList<T>();
        for (int i = below(most + 1); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    // values

    private Object scalar() {
        return switch (below(20)) {
            case 0, 1, 2, 3, 14, 15, 16, 17, 18, 19 -> below(5) - 2;
            case 4 -> (long) below(5);
            case 5 -> below(8) / 2.0;
            case 6 -> 5_000_000_000L + below(3);
            case 7, 8 -> oneOf(List.of("", "a", "ab", "b", "\u00e9", "\ud83d\ude00", "\uffee", "a\u0000b"));
            case 9 -> Date.from(NOON.plusSeconds(below(4)));
            case 10 -> oneIn(2);
            case 11 -> new ObjectId(below(3), 7);
            case 12 -> new UUID(below(3) - 1, below(2) - 1);
            default -> new Decimal128(below(4));
        };
    }

    private @Nullable Object scalarOrNull() {
        return oneIn(8) ? null : scalar();
    }

    private @Nullable Object value(int depth) {
        return switch (below(depth > 0 ? 8 : 5)) {
            case 5 -> object(depth - 1);
            case 6, 7 -> array(depth - 1);
            default -> scalarOrNull();
        };
    }

    /** Never an array in an array: without an index the library finds a value in there, MongoDB and an index do not. */
    private List<@Nullable Object> array(int depth) {
        boolean objects = oneIn(2);
        return some(3, () -> objects && !oneIn(4) ? object(depth - 1) : scalarOrNull());
    }

    private Document object(int depth) {
        var object = new Document();
        for (String field : List.of("x", "y")) {
            if (!oneIn(4)) {
                object.append(field, value(Math.max(depth, 0)));
            }
        }
        return object;
    }

    Document document(int number) {
        Object id = oneIn(3) ? "n" + number : number;
        var document = new Document("_id", oneIn(6) ? new Document("k", number).append("l", "m") : id);
        for (String field : List.of("a", "b", "c")) {
            if (!oneIn(4)) {
                document.append(field, oneIn(5) ? value(2) : scalarOrNull());
            }
        }
        if (!oneIn(4)) {
            document.append("d", oneIn(3) ? object(1) : oneIn(2) ? array(1) : value(2));
        }
        return document;
    }

    Document update() {
        String path = oneOf(List.of("a", "b", "c", "d"));
        return oneIn(4)
                ? new Document("$unset", new Document(path, ""))
                : new Document("$set", new Document(path, value(2)));
    }

    // indexes

    Document indexKeys() {
        var keys = new Document();
        if (oneIn(4)) {
            return keys.append("d.x", 1).append("d.y", oneIn(2) ? 1 : -1);
        }
        for (int i = 1 + below(3); i > 0; i--) {
            keys.append(oneOf(PATHS), oneIn(3) ? -1 : 1);
        }
        return oneIn(4) ? keys.append("_id", oneIn(2) ? 1 : -1) : keys;
    }

    IndexOptions indexOptions() {
        var options = new IndexOptions();
        if (oneIn(4)) {
            options.sparse(true);
        } else if (oneIn(3)) {
            options.partialFilterExpression(oneOf(List.of(
                    new Document("a", new Document("$exists", true)),
                    new Document("a", new Document("$gt", 0)),
                    new Document("b", new Document("$gte", 1).append("$lte", 3)),
                    new Document("b", new Document("$in", List.of(1, 2, "a"))),
                    new Document("c", "a"))));
        }
        return options.unique(oneIn(10));
    }

    // queries

    Document query() {
        var query = new Document();
        for (int i = 1 + below(3); i > 0; i--) {
            switch (below(14)) {
                case 0 -> query.append("$or", List.of(query(), query()));
                case 1 -> query.append("$and", List.of(query(), query()));
                case 2 -> query.append("_id", oneIn(2) ? below(150) : new Document("$gt", below(150)));
                case 3 -> query.append("_id", new Document("k", below(150)).append("l", "m"));
                case 4, 5 -> twice(query);
                default -> query.append(oneOf(PATHS), condition());
            }
        }
        return query;
    }

    /** Two conditions that two elements of one array may meet. */
    private void twice(Document query) {
        if (oneIn(2)) {
            String path = oneOf(PATHS);
            query.append("$and", List.of(new Document(path, range()), new Document(path, range())));
        } else {
            query.append("d.x", condition()).append("d.y", condition());
        }
    }

    private @Nullable Object condition() {
        return switch (below(14)) {
            case 0, 1, 2 -> scalarOrNull();
            case 3, 4 -> range();
            case 5 -> new Document("$in", some(4, this::scalarOrNull));
            case 6 -> new Document("$exists", oneIn(2));
            case 7 -> new Document("$ne", scalarOrNull());
            case 8 -> new Document("$elemMatch", oneIn(2) ? range() : new Document(oneOf(List.of("x", "y")), inner()));
            case 9 -> new Document("$not", range());
            case 10 -> new Document("$nin", some(3, this::scalarOrNull));
            case 11 -> new Document("$exists", true).append("$eq", scalarOrNull());
            case 12 -> new Document("$eq", value(1));
            default -> value(1);
        };
    }

    private @Nullable Object inner() {
        return oneIn(2) ? range() : scalarOrNull();
    }

    private Document range() {
        var range = new Document(oneOf(List.of("$gt", "$gte", "$lt", "$lte")), scalar());
        return oneIn(2) ? range : range.append(oneOf(List.of("$gt", "$gte", "$lt", "$lte")), scalar());
    }

    /** An order by chance, or that of an index or its reverse. */
    Document sort(List<Document> indexes) {
        var sort = new Document();
        if (oneIn(3)) {
            int direction = oneIn(2) ? 1 : -1;
            oneOf(indexes).forEach((path, ascending) -> sort.append(path, direction * (Integer) ascending));
            return sort;
        }
        for (int i = below(3); i > 0; i--) {
            sort.append(oneOf(PATHS.subList(0, 5)), oneIn(2) ? 1 : -1);
        }
        return oneIn(2) ? sort : sort.append("_id", oneIn(2) ? 1 : -1);
    }

    int skip() {
        return oneIn(3) ? below(4) : 0;
    }

    int limit() {
        return oneIn(2) ? 1 + below(6) : 0;
    }
}
