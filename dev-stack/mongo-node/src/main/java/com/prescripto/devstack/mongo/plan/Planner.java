package com.prescripto.devstack.mongo.plan;

import com.prescripto.devstack.mongo.index.KeyRange;
import com.prescripto.devstack.mongo.index.OrderedIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the index for one query by the fields it pins down: a value before a list, a list before a range, then the sort. */
public final class Planner {

    private static final int MOST_RANGES = 1_000;

    private static final int UNIQUE_MATCH = 100;
    private static final int ONE_VALUE = 10;
    private static final int SOME_VALUES = 8;
    private static final int RANGE = 5;
    private static final int SORT = 3;
    private static final int FEWER_DOCUMENTS = 1;

    private final Document query;
    private final Document orderBy;
    private final Conditions conditions;

    private Planner(Document query, @Nullable Document orderBy) {
        this.query = query;
        this.orderBy = orderBy == null ? new Document() : orderBy;
        this.conditions = Conditions.of(query);
    }

    /** The best plan, or empty when reading every document is no worse. */
    public static Optional<Plan> choose(List<OrderedIndex> indexes, Document query, @Nullable Document orderBy) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return Optional.empty();
        }
        var planner = new Planner(query, orderBy);
        return indexes.stream()
                .filter(planner::hasEveryMatch)
                .map(planner::plan)
                .filter(plan -> plan.score() > 0)
                .max(Comparator.comparingInt(Plan::score));
    }

    private boolean hasEveryMatch(OrderedIndex index) {
        Document filter = index.spec().partialFilter();
        return (filter == null || PartialFilter.impliedBy(query, filter))
                && (!index.spec().sparse()
                        || index.getKeys().stream().anyMatch(key -> conditions.requirePresence(key.getKey())));
    }

    private Plan plan(OrderedIndex index) {
        List<IndexKey> keys = index.getKeys();
        List<KeyRange> ranges = List.of(KeyRange.ALL);
        boolean boundedArray = false;
        boolean onlyPoints = true;
        int onePoints = 0;
        int bounded = 0;
        int score = index.spec().sparse() || index.spec().partialFilter() != null ? FEWER_DOCUMENTS : 0;
        while (bounded < keys.size() && onlyPoints) {
            Bounds bounds = bounds(index, bounded, boundedArray);
            if (bounds == null || ranges.size() * bounds.ranges().size() > MOST_RANGES) {
                break;
            }
            ranges = extend(ranges, bounds, keys.get(bounded).isAscending());
            boundedArray |= index.isMultikey(bounded);
            onlyPoints = bounds.points();
            score += score(bounds);
            bounded++;
            if (bounds.isOnePoint() && onePoints == bounded - 1) {
                onePoints++;
            }
        }
        if (index.spec().unique() && onePoints == keys.size()) {
            score += UNIQUE_MATCH;
        }
        boolean multikey = IntStream.range(0, keys.size()).anyMatch(index::isMultikey);
        boolean inOrder = !multikey && ranges.size() <= 1;
        Boolean backwards = inOrder ? backwards(keys, onePoints) : null;
        boolean sorted = !orderBy.isEmpty() && backwards != null;
        return new Plan(
                index,
                ranges,
                multikey || ranges.size() > 1,
                sorted,
                Boolean.TRUE.equals(backwards),
                sorted ? score + SORT : score);
    }

    /**
     * The bounds of one field of the index. Two conditions may be met by two elements of an array, so for an array only one
     * of them counts, and only for one field.
     */
    private @Nullable Bounds bounds(OrderedIndex index, int field, boolean boundedArray) {
        List<Bounds> all = conditions.on(index.getKeys().get(field).getKey());
        if (index.isMultikey(field)) {
            return boundedArray
                    ? null
                    : all.stream().max(Comparator.comparingInt(Planner::score)).orElse(null);
        }
        return all.stream().reduce(Bounds::intersect).orElse(null);
    }

    private static int score(Bounds bounds) {
        if (bounds.points()) {
            return bounds.ranges().size() <= 1 ? ONE_VALUE : SOME_VALUES;
        }
        return bounds.ranges().contains(KeyRange.ALL) ? 0 : RANGE;
    }

    private static List<KeyRange> extend(List<KeyRange> prefixes, Bounds bounds, boolean ascending) {
        var ranges = new ArrayList<KeyRange>();
        for (KeyRange prefix : prefixes) {
            for (KeyRange range : bounds.ranges()) {
                ranges.add(range.after(prefix.low(), ascending));
            }
        }
        return ranges;
    }

    /** Whether the order asked for is the reverse of the index's, or null when it is neither. */
    private @Nullable Boolean backwards(List<IndexKey> keys, int constants) {
        List<String> constant =
                keys.subList(0, constants).stream().map(IndexKey::getKey).toList();
        Boolean backwards = null;
        int next = constants;
        for (var sort : orderBy.entrySet()) {
            if (constant.contains(sort.getKey())) {
                continue;
            }
            if (next == keys.size()
                    || !keys.get(next).getKey().equals(sort.getKey())
                    || !(sort.getValue() instanceof Number direction)) {
                return null;
            }
            boolean against = keys.get(next).isAscending() != (direction.intValue() > 0);
            if (backwards != null && backwards != against) {
                return null;
            }
            backwards = against;
            next++;
        }
        return Objects.requireNonNullElse(backwards, false);
    }
}
