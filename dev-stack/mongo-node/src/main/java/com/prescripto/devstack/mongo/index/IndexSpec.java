package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for in createIndexes.
 *
 * @param partialFilter only documents that match it are indexed; null for all
 * @param expireAfter how long after the indexed date a document is removed; null for never
 */
public record IndexSpec(
        String name,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        @Nullable Document partialFilter,
        @Nullable Duration expireAfter) {

    public static IndexSpec of(Document description) {
        var pattern = Fields.required(description, "key", Document.class);
        var expireAfterSeconds = (Number) description.get("expireAfterSeconds");
        boolean primary = pattern.keySet().equals(Set.of("_id"));
        return new IndexSpec(
                Fields.required(description, "name", String.class),
                pattern.entrySet().stream()
                        .map(field -> new IndexKey(field.getKey(), isAscending(field.getValue())))
                        .toList(),
                primary || Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")),
                (Document) description.get("partialFilterExpression"),
                expireAfterSeconds == null ? null : Duration.ofSeconds(expireAfterSeconds.longValue()));
    }

    private static boolean isAscending(Object direction) {
        return !(direction instanceof Number number) || number.doubleValue() >= 0;
    }

    List<String> paths() {
        return keys.stream().map(IndexKey::getKey).toList();
    }

    /** The fields and their directions, as they are given to createIndexes. */
    public Document pattern() {
        var pattern = new Document();
        keys.forEach(key -> pattern.append(key.getKey(), key.isAscending() ? 1 : -1));
        return pattern;
    }

    /** The documents that this TTL index says are over. */
    public Document expiredBy(Instant now) {
        var expired = new Document(
                keys.get(0).getKey(), new Document("$lte", now.minus(Objects.requireNonNull(expireAfter))));
        return partialFilter == null ? expired : new Document("$and", List.of(partialFilter, expired));
    }

    /** The part that two indexes of one name must share. */
    Document options() {
        return new Document("key", pattern())
                .append("unique", unique)
                .append("sparse", sparse)
                .append("partialFilterExpression", partialFilter)
                .append("expireAfterSeconds", expireAfter == null ? null : expireAfter.toSeconds());
    }
}
