package com.prescripto.devstack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documents an aggregation starts from. Where the pipeline begins with {@code $match} and {@code $sort}, they are
 * answered like a find, by an index; the library would read the whole collection. countDocuments is such an aggregation too.
 *
 * @param stages what is left of the pipeline
 */
record PipelineSource(Document query, Document orderBy, List<Document> stages) {

    static PipelineSource of(List<Document> pipeline) {
        Deque<Document> stages = new ArrayDeque<>(pipeline);
        Document query = takeFirst(stages, "$match");
        Document orderBy = takeFirst(stages, "$sort");
        return new PipelineSource(query, orderBy, List.copyOf(stages));
    }

    private static Document takeFirst(Deque<Document> stages, String name) {
        Document first = stages.peekFirst();
        if (first != null && first.get(name) instanceof Document content) {
            stages.removeFirst();
            return content;
        }
        return new Document();
    }

    /** Whether the pipeline stores its result. */
    static boolean writes(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    Stream<Document> documents(DurableCollection collection) {
        return collection.handleQueryAsStream(new Document("$query", query).append("$orderby", orderBy));
    }
}
