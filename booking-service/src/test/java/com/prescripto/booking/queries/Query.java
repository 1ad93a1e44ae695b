package com.prescripto.booking.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a query: how each field is asked for, not what for.
 *
 * @param fields what must hold of every document
 * @param choices the branches of which one must hold, each with fields of its own
 * @param sort fields and directions, in order
 */
public record Query(
        String command,
        String collection,
        Map<String, Bound> fields,
        List<List<Map<String, Bound>>> choices,
        Map<String, Integer> sort,
        boolean limited) {

    /** How a field is asked for. */
    public enum Bound {
        /** One value. */
        EQUAL,
        /** One of several values. */
        ONE_OF,
        /** From or to a value; for texts also a beginning. */
        RANGE,
        /** There at all: what a sparse index knows. */
        PRESENT,
        /** Something no index is entered by. */
        OTHER
    }

    /** The queries of a command; none when it reads no collection by a filter. */
    static List<Query> of(BsonDocument command) {
        var name = command.getFirstKey();
        if (!command.isString(name)) {
            return command.isNumber("getMore") && command.isString("collection")
                    ? List.of(query(
                            "getMore", command.getString("collection").getValue(), new BsonDocument(), null, true))
                    : List.of();
        }
        var collection = command.getString(name).getValue();
        return switch (name) {
            case "find" ->
                List.of(query(
                        name,
                        collection,
                        document(command, "filter"),
                        document(command, "sort"),
                        command.containsKey("limit")));
            case "distinct" -> List.of(distinct(collection, command));
            case "count" ->
                document(command, "query").isEmpty()
                        // The number of all documents is kept by the server.
                        ? List.of()
                        : List.of(query(name, collection, document(command, "query"), null, false));
            case "findAndModify" ->
                List.of(query(name, collection, document(command, "query"), document(command, "sort"), true));
            case "update" -> each(name, collection, command.getArray("updates", new BsonArray()));
            case "delete" -> each(name, collection, command.getArray("deletes", new BsonArray()));
            case "aggregate" -> List.of(aggregate(collection, command.getArray("pipeline")));
            default -> List.of();
        };
    }

    /** The values of a field are those of an index that begins with it: as if they were asked for from first to last. */
    private static Query distinct(String collection, BsonDocument command) {
        var query = query("distinct", collection, document(command, "query"), null, false);
        query.fields().putIfAbsent(command.getString("key").getValue(), Bound.RANGE);
        return query;
    }

    private static List<Query> each(String name, String collection, BsonArray writes) {
        return writes.stream()
                .map(write -> query(name, collection, document(write.asDocument(), "q"), null, false))
                .toList();
    }

    /** What the leading stages say; the rest works on what they let through. */
    private static Query aggregate(String collection, BsonArray pipeline) {
        var filter = new BsonDocument();
        @Nullable BsonDocument sort = null;
        boolean limited = false;
        for (BsonValue stage : pipeline) {
            var document = stage.asDocument();
            var kind = document.getFirstKey();
            if (kind.equals("$match") && sort == null) {
                filter.putAll(document.getDocument(kind));
            } else if (kind.equals("$sort") && sort == null) {
                sort = document.getDocument(kind);
            } else {
                limited = kind.equals("$limit");
                break;
            }
        }
        return query("aggregate", collection, filter, sort, limited);
    }

    private static Query query(
            String command, String collection, BsonDocument filter, @Nullable BsonDocument sort, boolean limited) {
        var fields = new TreeMap<String, Bound>();
        var choices = new ArrayList<List<Map<String, Bound>>>();
        gather(filter, fields, choices);
        var order = new LinkedHashMap<String, Integer>();
        if (sort != null) {
            sort.forEach(
                    (field, direction) -> order.put(field, direction.asNumber().intValue()));
        }
        return new Query(command, collection, fields, choices, order, limited);
    }

    private static void gather(BsonDocument filter, Map<String, Bound> fields, List<List<Map<String, Bound>>> choices) {
        filter.forEach((field, wanted) -> {
            if (field.equals("$and")) {
                wanted.asArray().forEach(part -> gather(part.asDocument(), fields, choices));
            } else if (field.equals("$or")) {
                choices.add(wanted.asArray().stream().map(Query::branch).toList());
            } else {
                fields.merge(field, bound(wanted), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
    }

    private static Map<String, Bound> branch(BsonValue part) {
        var fields = new TreeMap<String, Bound>();
        gather(part.asDocument(), fields, new ArrayList<>());
        return fields;
    }

    private static Bound bound(BsonValue wanted) {
        if (wanted.isRegularExpression()) {
            var pattern = wanted.asRegularExpression();
            return pattern.getPattern().startsWith("^") && pattern.getOptions().isEmpty() ? Bound.RANGE : Bound.OTHER;
        }
        if (!wanted.isDocument()
                || wanted.asDocument().isEmpty()
                || !wanted.asDocument().getFirstKey().startsWith("$")) {
            return Bound.EQUAL;
        }
        var best = Bound.OTHER;
        for (var entry : wanted.asDocument().entrySet()) {
            var one = switch (entry.getKey()) {
                case "$eq" -> Bound.EQUAL;
                case "$in" -> entry.getValue().asArray().size() == 1 ? Bound.EQUAL : Bound.ONE_OF;
                case "$gt", "$gte", "$lt", "$lte" -> Bound.RANGE;
                case "$regex" -> bound(entry.getValue());
                case "$exists" ->
                    entry.getValue().isBoolean() && entry.getValue().asBoolean().getValue()
                            ? Bound.PRESENT
                            : Bound.OTHER;
                default -> Bound.OTHER;
            };
            best = one.compareTo(best) < 0 ? one : best;
        }
        return best;
    }

    private static BsonDocument document(BsonDocument in, String name) {
        return in.isDocument(name) ? in.getDocument(name) : new BsonDocument();
    }

    @Override
    public String toString() {
        var or = choices.isEmpty() ? "" : " and one of " + choices;
        var by = sort.isEmpty() ? "" : " sorted by " + sort;
        return command + " " + collection + " where " + fields + or + by + (limited ? ", limited" : "");
    }
}
