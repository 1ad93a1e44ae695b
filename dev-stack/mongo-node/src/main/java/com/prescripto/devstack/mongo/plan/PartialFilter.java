package com.prescripto.devstack.mongo.plan;

import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether every match of a query is in a partial index. When in doubt: no. */
final class PartialFilter {

    private static final Set<String> EXACT = Set.of("$eq", "$in", "$gte", "$lte");

    private PartialFilter() {}

    static boolean impliedBy(Document query, Document filter) {
        var asked = Conditions.of(query);
        List<Map.Entry<String, @Nullable Object>> literally = conjuncts(query);
        return conjuncts(filter).stream()
                .allMatch(demand -> literally.contains(demand) || follows(demand.getKey(), demand.getValue(), asked));
    }

    private static List<Map.Entry<String, @Nullable Object>> conjuncts(Document query) {
        var conjuncts = new ArrayList<Map.Entry<String, @Nullable Object>>();
        Conditions.eachConjunct(
                query, (path, condition) -> conjuncts.add(new AbstractMap.SimpleEntry<>(path, condition)));
        return conjuncts;
    }

    private static boolean follows(String path, @Nullable Object demand, Conditions asked) {
        if (new Document("$exists", true).equals(demand)) {
            return asked.requirePresence(path);
        }
        Bounds allowed = isExact(demand) ? Bounds.of(path, demand) : null;
        return allowed != null && asked.on(path).stream().anyMatch(allowed::contains);
    }

    /** Bounds are too wide for {@code $gt} and {@code $lt}: here they would let in what the index does not have. */
    private static boolean isExact(@Nullable Object demand) {
        return !(demand instanceof Document operators) || EXACT.containsAll(operators.keySet());
    }
}
