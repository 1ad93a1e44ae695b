package com.prescripto.devstack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents an aggregation starts from. Where the pipeline begins with {@code $match}, its query is answered like a find,
 * by an index; the library would read the whole collection. countDocuments is such an aggregation too.
 */
record PipelineSource(Document query, List<Document> stages) {

    static PipelineSource of(List<Document> pipeline) {
        return !pipeline.isEmpty() && pipeline.get(0).get("$match") instanceof Document query
                ? new PipelineSource(query, pipeline.subList(1, pipeline.size()))
                : new PipelineSource(new Document(), pipeline);
    }

    /** Whether the pipeline stores its result. */
    static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    Stream<Document> documents(DurableCollection collection) {
        return collection.handleQueryAsStream(query);
    }
}
