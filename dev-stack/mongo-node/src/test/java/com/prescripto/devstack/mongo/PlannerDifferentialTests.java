package com.prescripto.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same random documents and queries twice: once through indexes, once by reading everything. The answers must be the
 * same, whatever the shape of documents, indexes and queries.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlannerDifferentialTests {

    private static final int ROUNDS = Integer.getInteger("planner.rounds", 12);
    private static final long FIRST_SEED = Long.getLong("planner.seed", 1);
    private static final int DOCUMENTS = 120;
    private static final int QUERIES = 50;

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        node = TestNode.start(folder);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void indexes_never_change_an_answer() {
        var used = new HashSet<String>();
        int byIndex = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
            var round = new Round(seed);
            round.fill();
            for (int i = 0; i < QUERIES; i++) {
                round.compare(i);
            }
            byIndex += round.answeredByIndex;
            used.addAll(round.used);
        }
        assertThat(byIndex).as("queries that an index answered").isGreaterThan(ROUNDS * QUERIES / 4);
        assertThat(used).contains("sorted by index", "backward", "unsorted");
    }

    /** One set of documents in two collections, of which only one has indexes. */
    private static final class Round {

        private final long seed;
        private final RandomClinic random;
        private final MongoCollection<Document> indexed;
        private final MongoCollection<Document> plain;
        private final HashSet<String> used = new HashSet<>();
        private List<Document> indexes = List.of();
        private int answeredByIndex;

        Round(long seed) {
            this.seed = seed;
            this.random = new RandomClinic(seed);
            this.indexed = node.collection("indexed" + seed);
            this.plain = node.collection("plain" + seed);
        }

        void fill() {
            addIndex();
            addIndex();
            for (int number = 0; number < DOCUMENTS; number++) {
                Document document = random.document(number);
                if (accepted(() -> indexed.insertOne(document))) {
                    plain.insertOne(document);
                }
                if (number % 3 == 0) {
                    change(number / 2);
                }
            }
            addIndex();
            addIndex();
            indexes = indexed.listIndexes()
                    .map(index -> Objects.requireNonNull(index.get("key", Document.class)))
                    .into(new ArrayList<>());
        }

        private void addIndex() {
            accepted(() -> indexed.createIndex(random.indexKeys(), random.indexOptions()));
        }

        private void change(int number) {
            var filter = new Document("_id", number);
            if (number % 7 == 0) {
                assertThat(indexed.deleteOne(filter)).isEqualTo(plain.deleteOne(filter));
            } else {
                Document update = random.update();
                if (accepted(() -> indexed.updateOne(filter, update))) {
                    plain.updateOne(filter, update);
                }
            }
        }

        /** Refused are duplicates, parallel arrays, and a second index of the same name. */
        private static boolean accepted(Runnable write) {
            try {
                write.run();
                return true;
            } catch (MongoException refused) {
                assertThat(refused.getCode()).isIn(11000, 171, 86);
                return false;
            }
        }

        void compare(int number) {
            Document query = random.query();
            Document sort = random.sort(indexes);
            int skip = random.skip();
            int limit = random.limit();
            String what = "seed " + seed + " query " + number + " " + query.toJson() + " sort " + sort.toJson()
                    + " skip " + skip + " limit " + limit + " indexes "
                    + indexed.listIndexes().into(new ArrayList<>());
            List<Document> matches = plain.find(scanned(query)).into(new ArrayList<>());
            List<Document> expected = plain.find(scanned(query))
                    .sort(sort)
                    .skip(skip)
                    .limit(limit)
                    .into(new ArrayList<>());
            List<Document> found =
                    indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
            note(TestNode.plan(indexed.find(query).sort(sort).explain()));

            assertThat(found).as(what).hasSameSizeAs(expected).doesNotHaveDuplicates();
            assertThat(matches).as(what).containsAll(found);
            if (hasOrder(matches, sort)) {
                assertThat(keys(found, sort)).as(what).isEqualTo(keys(expected, sort));
            }
            assertThat(indexed.countDocuments(query)).as(what).isEqualTo(plain.countDocuments(scanned(query)));
            var touch = new Document("$inc", new Document("touched", 1));
            assertThat(indexed.updateMany(query, touch).getMatchedCount())
                    .as(what)
                    .isEqualTo(plain.updateMany(scanned(query), touch).getMatchedCount());
        }

        /** The same question in words that no index understands. */
        private static Document scanned(Document query) {
            return new Document("$nor", List.of(new Document("$nor", List.of(query))));
        }

        private void note(Document plan) {
            boolean sorts = "SORT".equals(plan.getString("stage"));
            Document fetch = sorts ? Objects.requireNonNull(plan.get("inputStage", Document.class)) : plan;
            if (fetch.get("inputStage") instanceof Document scan) {
                answeredByIndex++;
                used.add(sorts ? "unsorted" : "sorted by index");
                used.add(scan.getString("direction"));
            }
        }

        /** An array may be there under several keys: then only an order that ends with the id can be compared. */
        private static boolean hasOrder(List<Document> documents, Document sort) {
            return sort.containsKey("_id")
                    || documents.stream()
                            .allMatch(document ->
                                    sort.keySet().stream().noneMatch(path -> at(document, path) instanceof Collection));
        }

        private static List<List<String>> keys(List<Document> documents, Document sort) {
            return documents.stream()
                    .map(document -> sort.keySet().stream()
                            .map(path -> text(at(document, path)))
                            .toList())
                    .toList();
        }

        /** Numbers are equal whatever their type. */
        private static String text(@Nullable Object value) {
            return value instanceof Number number ? "number " + number.doubleValue() : String.valueOf(value);
        }

        private static @Nullable Object at(Document document, String path) {
            Object value = document;
            for (String field : path.split("\\.", -1)) {
                if (value instanceof Collection) {
                    return value;
                }
                value = value instanceof Document object ? object.get(field) : null;
            }
            return value;
        }
    }
}
