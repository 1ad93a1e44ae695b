package com.prescripto.booking.queries;

import com.prescripto.booking.queries.Query.Bound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * An index as the collection lists it, and whether it answers a query: by its leading fields when they are asked for with
 * one value or a few, then in its own order, then by a range.
 */
record DeclaredIndex(String name, Map<String, Integer> keys, boolean sparse) {

    static DeclaredIndex of(Document listed) {
        var keys = new LinkedHashMap<String, Integer>();
        listed.get("key", Document.class)
                .forEach((field, direction) -> keys.put(field, ((Number) direction).intValue()));
        return new DeclaredIndex(listed.getString("name"), keys, listed.getBoolean("sparse", false));
    }

    /** Whether no more is looked at than fits the query's indexed part, and in the order that is wanted. */
    boolean answers(Query query) {
        var entered = isEnteredBy(query.fields());
        if (query.sort().isEmpty()) {
            return entered;
        }
        return delivers(query) && (entered || query.limited());
    }

    /** Whether the index leads to the documents, whatever their order. */
    boolean isEnteredBy(Map<String, Bound> fields) {
        var first = keys.keySet().iterator().next();
        return switch (fields.getOrDefault(first, Bound.OTHER)) {
            case EQUAL, ONE_OF, RANGE -> true;
            case PRESENT -> sparse;
            case OTHER -> false;
        };
    }

    /** Whether the documents come out of the index in the order wanted, forwards or backwards. */
    private boolean delivers(Query query) {
        if (sparse && !isEnteredBy(query.fields())) {
            return false;
        }
        var rest = new ArrayList<>(keys.entrySet());
        while (!rest.isEmpty() && isFixed(query, rest.get(0).getKey())) {
            rest.remove(0);
        }
        var wanted = query.sort().entrySet().stream()
                .filter(field -> query.fields().get(field.getKey()) != Bound.EQUAL)
                .toList();
        return wanted.size() <= rest.size() && (same(rest, wanted, 1) || same(rest, wanted, -1));
    }

    /** One value leaves the order to the next field; so do a few, whose streams are merged. */
    private static boolean isFixed(Query query, String field) {
        return switch (query.fields().getOrDefault(field, Bound.OTHER)) {
            case EQUAL, ONE_OF -> !query.sort().containsKey(field);
            case RANGE, PRESENT, OTHER -> false;
        };
    }

    private static boolean same(
            List<Map.Entry<String, Integer>> keys, List<Map.Entry<String, Integer>> wanted, int way) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!keys.get(i).getKey().equals(wanted.get(i).getKey())
                    || keys.get(i).getValue() * way != wanted.get(i).getValue()) {
                return false;
            }
        }
        return true;
    }
}
