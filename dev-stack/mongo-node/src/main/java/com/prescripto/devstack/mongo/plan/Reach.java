package com.prescripto.devstack.mongo.plan;

import com.prescripto.devstack.mongo.index.KeyRange;
import com.prescripto.devstack.mongo.index.OrderedIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a query's conditions lead into an index: over its first fields, as long as each is pinned to single values. */
final class Reach {

    private static final int MOST_RANGES = 1_000;

    private static final int UNIQUE_MATCH = 100;
    private static final int ONE_VALUE = 10;
    private static final int SOME_VALUES = 8;
    private static final int RANGE = 5;
    private static final int FEWER_DOCUMENTS = 1;

    private final OrderedIndex index;
    private final Conditions conditions;
    private List<KeyRange> ranges = List.of(KeyRange.ALL);
    private boolean boundedArray;
    private int constants;
    private int score;

    private Reach(OrderedIndex index, Conditions conditions) {
        this.index = index;
        this.conditions = conditions;
    }

    static Reach of(OrderedIndex index, Conditions conditions) {
        var reach = new Reach(index, conditions);
        int fields = index.getKeys().size();
        for (int field = 0; field < fields && reach.over(field); field++) {}
        if (index.spec().unique() && reach.constants == fields) {
            reach.score += UNIQUE_MATCH;
        }
        if (index.spec().sparse() || index.spec().partialFilter() != null) {
            reach.score += FEWER_DOCUMENTS;
        }
        return reach;
    }

    /** Where every match has a key. */
    List<KeyRange> ranges() {
        return ranges;
    }

    /** How many of the first fields have one value only, the same in all those keys. */
    int constants() {
        return constants;
    }

    /** How much it promises; 0 when it excludes nothing. */
    int score() {
        return score;
    }

    /** Takes in one more field and says whether the next can be, too. */
    private boolean over(int field) {
        Bounds bounds = bounds(field);
        if (bounds == null || ranges.size() * bounds.ranges().size() > MOST_RANGES) {
            return false;
        }
        ranges = extended(bounds, index.getKeys().get(field).isAscending());
        boundedArray |= index.isMultikey(field);
        score += score(bounds);
        if (bounds.isOnePoint() && constants == field) {
            constants++;
        }
        return bounds.points();
    }

    /**
     * Two conditions may be met by two elements of an array, so for an array only one of them counts, and only for one field
     * of the index. And a sparse index has no key for an element without any of its fields, so there a condition that such an
     * element meets does not count.
     */
    private @Nullable Bounds bounds(int field) {
        List<Bounds> all = conditions.on(index.getKeys().get(field).getKey());
        if (!index.isMultikey(field)) {
            return all.stream().reduce(Bounds::intersect).orElse(null);
        }
        return boundedArray
                ? null
                : all.stream()
                        .filter(bounds -> bounds.present() || !index.spec().sparse())
                        .max(Comparator.comparingInt(Reach::score))
                        .orElse(null);
    }

    private static int score(Bounds bounds) {
        if (bounds.points()) {
            return bounds.ranges().size() <= 1 ? ONE_VALUE : SOME_VALUES;
        }
        return bounds.ranges().contains(KeyRange.ALL) ? 0 : RANGE;
    }

    private List<KeyRange> extended(Bounds bounds, boolean ascending) {
        var extended = new ArrayList<KeyRange>();
        for (KeyRange prefix : ranges) {
            for (KeyRange range : bounds.ranges()) {
                extended.add(range.after(prefix.low(), ascending));
            }
        }
        return extended;
    }
}
