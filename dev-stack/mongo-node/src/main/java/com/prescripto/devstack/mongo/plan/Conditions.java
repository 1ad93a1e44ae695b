package com.prescripto.devstack.mongo.plan;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a query demands of single paths. Every match meets all of it; what says nothing about one path is left out. */
final class Conditions {

    private final Map<String, List<Bounds>> byPath = new HashMap<>();

    static Conditions of(Document query) {
        var conditions = new Conditions();
        eachConjunct(query, (path, condition) -> conditions.add(path, condition));
        return conditions;
    }

    /** The conditions that the query joins by "and", also through {@code $and}. */
    static void eachConjunct(Document query, BiConsumer<String, @Nullable Object> consumer) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        eachConjunct(document, consumer);
                    }
                }
            } else {
                consumer.accept(key, value);
            }
        });
    }

    private void add(String path, @Nullable Object condition) {
        if (path.startsWith("$")) {
            return;
        }
        if (condition instanceof Document document
                && document.size() == 1
                && document.get("$elemMatch") instanceof Document element) {
            addElement(path, element);
            return;
        }
        Bounds bounds = Bounds.of(path, condition);
        if (bounds != null) {
            byPath.computeIfAbsent(path, any -> new ArrayList<>()).add(bounds);
        }
    }

    /** One element meets all of it, so the array has a key for every part of it. */
    private void addElement(String path, Document element) {
        if (Bounds.hasOperators(element)) {
            add(path, element);
        } else {
            element.forEach((field, condition) -> add(path + "." + field, condition));
        }
    }

    List<Bounds> on(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    boolean requirePresence(String path) {
        return on(path).stream().anyMatch(Bounds::present);
    }
}
