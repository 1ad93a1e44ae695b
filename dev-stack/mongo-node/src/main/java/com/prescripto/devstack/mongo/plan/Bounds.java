package com.prescripto.devstack.mongo.plan;

import com.prescripto.devstack.mongo.index.KeyRange;
import com.prescripto.devstack.mongo.index.KeyString;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of a document that meets one condition on one path must lie.
 *
 * @param ranges never too narrow; may be too wide, as for {@code $gt}, which excludes its own bound
 * @param points whether every range is a single value
 * @param present whether a document without the field cannot meet the condition
 */
record Bounds(List<KeyRange> ranges, boolean points, boolean present) {

    private static final Bounds ANYTHING_PRESENT = new Bounds(List.of(KeyRange.ALL), false, true);

    /** The bounds of {@code path: condition}, or null when an index does not help. */
    static @Nullable Bounds of(String path, @Nullable Object condition) {
        if (condition instanceof Document document) {
            if (hasOperators(document)) {
                return ofOperators(document);
            }
            return path.equals("_id") && isPlainObject(document) ? equalTo(document) : null;
        }
        return ofOperator("$eq", condition);
    }

    static boolean hasOperators(Document condition) {
        return condition.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    /**
     * The matcher takes {@code a: {b: 1}} for a question about fields as well as for a value. Where _id is such an object and
     * nothing in it is empty, both mean the same.
     */
    private static boolean isPlainObject(Document object) {
        return !object.isEmpty()
                && object.values().stream()
                        .noneMatch(value -> value == null || value instanceof Document || value instanceof Collection);
    }

    private static @Nullable Bounds ofOperators(Document operators) {
        Bounds all = null;
        for (var operator : operators.entrySet()) {
            Bounds bounds = ofOperator(operator.getKey(), operator.getValue());
            if (bounds == null) {
                return null;
            }
            all = all == null ? bounds : all.intersect(bounds);
        }
        return all;
    }

    private static @Nullable Bounds ofOperator(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> isIndexed(value) ? equalTo(value) : null;
            case "$in" ->
                value instanceof Collection<?> values && values.stream().allMatch(Bounds::isIndexed)
                        ? in(values)
                        : null;
            case "$gt", "$gte" ->
                value != null && isOrdered(value) ? between(KeyString.of(value), KeyString.typeOf(value)) : null;
            case "$lt", "$lte" ->
                value != null && isOrdered(value) ? between(KeyString.typeOf(value), KeyString.of(value)) : null;
            case "$exists" -> Utils.isTrue(value) ? ANYTHING_PRESENT : equalTo(null);
            default -> null;
        };
    }

    /** A whole array is no key, and a pattern is no value. */
    private static boolean isIndexed(@Nullable Object value) {
        return !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
    }

    private static boolean isOrdered(Object value) {
        return (value instanceof Number number && !Double.isNaN(number.doubleValue()))
                || value instanceof String
                || value instanceof Instant
                || value instanceof Boolean
                || value instanceof ObjectId
                || value instanceof UUID
                || value instanceof BsonTimestamp;
    }

    private static Bounds equalTo(@Nullable Object value) {
        return new Bounds(List.of(KeyRange.point(KeyString.of(value))), true, value != null);
    }

    private static Bounds in(Collection<?> values) {
        List<KeyRange> points = values.stream()
                .map(value -> KeyRange.point(KeyString.of(value)))
                .distinct()
                .toList();
        return new Bounds(points, true, values.stream().allMatch(Objects::nonNull));
    }

    private static Bounds between(byte[] low, byte[] high) {
        return new Bounds(List.of(new KeyRange(low, high)), false, true);
    }

    /** The bounds of one value that meets both conditions. */
    Bounds intersect(Bounds other) {
        var both = new ArrayList<KeyRange>();
        for (KeyRange range : ranges) {
            for (KeyRange otherRange : other.ranges) {
                KeyRange shared = range.intersect(otherRange);
                if (shared != null) {
                    both.add(shared);
                }
            }
        }
        return new Bounds(both, points || other.points, present || other.present);
    }

    boolean contains(Bounds other) {
        return other.ranges.stream().allMatch(range -> ranges.stream().anyMatch(mine -> mine.contains(range)));
    }

    boolean isOnePoint() {
        return points && ranges.size() == 1;
    }
}
