package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.plan.Plan;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small part of MongoDB's explain: {@code queryPlanner.winningPlan} is a COLLSCAN, or a FETCH of an IXSCAN that names its
 * index, under a SORT where the documents do not come in order; {@code executionStats.totalDocsExamined} is the number of
 * documents the index leaves to the matcher.
 */
final class Explanation {

    private Explanation() {}

    static Document of(Document command, @Nullable DurableCollection collection) {
        if (collection == null) {
            return new Document("queryPlanner", new Document("winningPlan", new Document("stage", "EOF")));
        }
        PipelineSource asked = asked(command);
        Plan plan = collection.plan(asked.query(), asked.orderBy()).orElse(null);
        long examined = plan == null ? collection.count() : plan.positions().count();
        return new Document("queryPlanner", new Document("winningPlan", sorted(plan, asked.orderBy())))
                .append("executionStats", new Document("totalDocsExamined", examined));
    }

    private static Document sorted(@Nullable Plan plan, Document orderBy) {
        boolean needsSort = !orderBy.isEmpty() && (plan == null || !plan.sorted());
        return needsSort ? new Document("stage", "SORT").append("inputStage", fetched(plan)) : fetched(plan);
    }

    private static Document fetched(@Nullable Plan plan) {
        if (plan == null) {
            return new Document("stage", "COLLSCAN");
        }
        var scan = new Document("stage", "IXSCAN")
                .append("indexName", plan.index().getName())
                .append("keyPattern", plan.index().spec().pattern())
                .append("direction", plan.backwards() ? "backward" : "forward");
        return new Document("stage", "FETCH").append("inputStage", scan);
    }

    /** Every command has its own place for the query. */
    private static PipelineSource asked(Document command) {
        if (command.get("pipeline") != null) {
            return PipelineSource.of(Aggregation.parse(command.get("pipeline")));
        }
        for (String writes : List.of("updates", "deletes")) {
            if (command.get(writes) instanceof List<?> list && list.get(0) instanceof Document write) {
                return find(write.get("q"), null);
            }
        }
        return find(command.get(command.containsKey("filter") ? "filter" : "query"), command.get("sort"));
    }

    private static PipelineSource find(@Nullable Object query, @Nullable Object orderBy) {
        return new PipelineSource(
                query instanceof Document document ? document : new Document(),
                orderBy instanceof Document document ? document : new Document(),
                List.of());
    }
}
