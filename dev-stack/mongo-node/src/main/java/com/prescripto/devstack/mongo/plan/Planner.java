package com.prescripto.devstack.mongo.plan;

import com.prescripto.devstack.mongo.index.OrderedIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the index for one query by the fields it pins down: a value before a list, a list before a range, then the sort. */
public final class Planner {

    private static final int SORT = 3;

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
        Reach reach = Reach.of(index, conditions);
        boolean multikey = IntStream.range(0, keys.size()).anyMatch(index::isMultikey);
        boolean inOrder = !orderBy.isEmpty() && !multikey && reach.ranges().size() <= 1;
        Boolean backwards = inOrder ? backwards(keys, reach.constants()) : null;
        return new Plan(
                index,
                reach.ranges(),
                multikey || reach.ranges().size() > 1,
                backwards != null,
                Boolean.TRUE.equals(backwards),
                backwards == null ? reach.score() : reach.score() + SORT);
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
