package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand appointments of ten doctors; which index answers, and how few documents it leaves to be looked at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexUseTests {

    private TestNode node;
    private MongoCollection<Document> appointments;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        node = TestNode.start(folder);
        appointments = node.collection("appointments");
        var documents = new ArrayList<Document>();
        for (int number = 0; number < 1000; number++) {
            documents.add(new Document("_id", number)
                    .append("doctorId", "d" + number % 10)
                    .append("start", number)
                    .append("status", number % 100 == 0 ? "HELD" : "BOOKED")
                    .append("claims", List.of(10 * number, 10 * number + 1)));
        }
        appointments.insertMany(documents);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void assertAnswered(String index, int examined, int found, Document filter) {
        assertThat(node.indexFor(appointments, filter)).isEqualTo(index);
        Document explanation = appointments.find(filter).explain();
        assertThat(explanation
                        .getEmbedded(List.of("executionStats", "totalDocsExamined"), Number.class)
                        .intValue())
                .isEqualTo(examined);
        assertThat(appointments.find(filter)).hasSize(found);
    }

    @Test
    void without_an_index_every_document_is_read() {
        assertAnswered("COLLSCAN", 1000, 100, new Document("doctorId", "d3"));
    }

    @Test
    void equality_and_a_range_on_the_fields_of_a_compound_index() {
        appointments.createIndex(compoundIndex(ascending("doctorId"), descending("start")));
        var range = new Document("$gte", 500).append("$lt", 600);

        assertAnswered("doctorId_1_start_-1", 100, 100, new Document("doctorId", "d3"));
        assertAnswered("doctorId_1_start_-1", 10, 10, new Document("start", range).append("doctorId", "d3"));
        assertAnswered("COLLSCAN", 1000, 100, new Document("start", range));
    }

    @Test
    void any_of_several_values() {
        appointments.createIndex(ascending("start"));

        assertAnswered("start_1", 2, 2, new Document("start", new Document("$in", List.of(3, 5, 7000))));
    }

    @Test
    void a_value_in_an_array_and_a_range_over_its_elements() {
        appointments.createIndex(
                ascending("claims"), new IndexOptions().unique(true).sparse(true));
        var range = new Document("$gte", 40).append("$lte", 59);

        assertAnswered("claims_1", 1, 1, new Document("claims", 41));
        assertAnswered("claims_1", 2, 2, new Document("claims", new Document("$elemMatch", range)));
    }

    @Test
    void two_elements_of_an_array_may_meet_two_conditions() {
        appointments.createIndex(compoundIndex(ascending("fees.code"), ascending("fees.paid")));
        appointments.updateOne(
                new Document("_id", 5),
                new Document(
                        "$set",
                        new Document(
                                "fees",
                                List.of(
                                        new Document("code", "visit").append("paid", true),
                                        new Document("code", "report").append("paid", false)))));

        assertAnswered("fees.code_1_fees.paid_1", 1, 1, new Document("fees.code", "report").append("fees.paid", true));
    }

    @Test
    void a_sparse_index_does_not_hide_an_element_that_has_none_of_its_fields() {
        appointments.createIndex(
                compoundIndex(ascending("fees.code"), ascending("fees.paid")), new IndexOptions().sparse(true));
        appointments.updateOne(
                new Document("_id", 5),
                new Document(
                        "$set",
                        new Document(
                                "fees",
                                List.of(
                                        new Document("code", "visit").append("paid", true),
                                        new Document("note", "waived")))));

        assertThat(appointments.find(new Document("fees.code", null).append("fees.paid", true)))
                .hasSize(1);
    }

    @Test
    void an_array_is_sorted_by_all_its_elements_also_by_those_outside_the_range() {
        var visits = node.collection("visits");
        visits.createIndex(ascending("days"));
        visits.insertMany(List.of(
                new Document("_id", "a").append("days", List.of(1, 9)),
                new Document("_id", "b").append("days", List.of(2))));

        assertThat(visits.find(new Document("days", new Document("$lt", 5)))
                        .sort(new Document("days", -1))
                        .map(visit -> visit.getString("_id")))
                .containsExactly("a", "b");
    }

    @Test
    void a_partial_index_answers_only_queries_that_stay_inside_it() {
        appointments.createIndex(
                ascending("start"), new IndexOptions().partialFilterExpression(new Document("status", "HELD")));
        var early = new Document("$lte", 499);

        assertAnswered("start_1", 5, 5, new Document("start", early).append("status", "HELD"));
        assertAnswered("start_1", 10, 10, new Document("status", "HELD"));
        assertAnswered("COLLSCAN", 1000, 500, new Document("start", early));
    }

    @Test
    void a_partial_unique_index_binds_only_what_it_holds() {
        appointments.createIndex(
                ascending("doctorId"),
                new IndexOptions().unique(true).partialFilterExpression(new Document("status", "ARRIVED")));

        appointments.updateOne(new Document("_id", 3), new Document("$set", new Document("status", "ARRIVED")));

        assertThat(appointments.find(new Document("doctorId", "d3").append("status", "BOOKED")))
                .hasSize(99);
        assertThatThrownBy(() -> appointments.updateOne(
                        new Document("_id", 13), new Document("$set", new Document("status", "ARRIVED"))))
                .hasMessageContaining("dup key: { doctorId: \"d3\" }");
    }

    @Test
    void a_sparse_index_finds_the_few_that_have_the_field() {
        appointments.createIndex(ascending("outbox"), new IndexOptions().sparse(true));
        appointments.updateOne(new Document("_id", 7), new Document("$set", new Document("outbox", List.of("event"))));

        assertAnswered("outbox_1", 1, 1, new Document("outbox", new Document("$exists", true)));
        assertAnswered("COLLSCAN", 1000, 999, new Document("outbox", null));
    }

    @Test
    void an_index_gives_the_order_forwards_and_backwards() {
        appointments.createIndex(compoundIndex(ascending("doctorId"), ascending("start")));
        var filter = new Document("doctorId", "d3");

        for (int direction : List.of(1, -1)) {
            var sort = new Document("start", direction);
            Document plan = TestNode.plan(appointments.find(filter).sort(sort).explain());
            assertThat(plan.getString("stage")).isEqualTo("FETCH");
            assertThat(appointments.find(filter).sort(sort).limit(2).map(found -> found.getInteger("start")))
                    .containsExactly(direction > 0 ? 3 : 993, direction > 0 ? 13 : 983);
        }
        assertThat(TestNode.plan(appointments
                                .find(filter)
                                .sort(new Document("status", 1))
                                .explain())
                        .getString("stage"))
                .isEqualTo("SORT");
    }

    @Test
    void counting_and_aggregating_start_from_the_index_too() {
        appointments.createIndex(compoundIndex(ascending("doctorId"), ascending("start")));
        List<Document> pipeline = List.of(
                new Document("$match", new Document("doctorId", "d3")),
                new Document("$sort", new Document("start", -1)),
                new Document("$limit", 2));

        assertThat(appointments
                        .aggregate(pipeline)
                        .explain()
                        .getEmbedded(List.of("executionStats", "totalDocsExamined"), Number.class)
                        .intValue())
                .isEqualTo(100);
        assertThat(TestNode.plan(appointments.aggregate(pipeline).explain()).getString("stage"))
                .isEqualTo("FETCH");
        assertThat(appointments.aggregate(pipeline).map(found -> found.getInteger("start")))
                .containsExactly(993, 983);
        assertThat(appointments.countDocuments(new Document("doctorId", "d3"))).isEqualTo(100);
        assertThat(appointments.distinct("start", new Document("doctorId", "d3"), Integer.class))
                .hasSize(100);
    }

    @Test
    void an_update_moves_the_document_in_the_index() {
        appointments.createIndex(ascending("doctorId"));

        appointments.updateMany(new Document("doctorId", "d3"), new Document("$set", new Document("doctorId", "d4")));

        assertAnswered("doctorId_1", 0, 0, new Document("doctorId", "d3"));
        assertAnswered("doctorId_1", 200, 200, new Document("doctorId", "d4"));
        appointments.deleteMany(new Document("doctorId", "d4"));
        assertAnswered("doctorId_1", 0, 0, new Document("doctorId", "d4"));
        assertThat(Objects.requireNonNull(
                        appointments.find(new Document("_id", 5)).first()))
                .isNotEmpty();
    }
}
