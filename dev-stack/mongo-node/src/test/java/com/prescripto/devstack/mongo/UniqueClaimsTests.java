package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of appointments: an array under one unique, sparse index. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UniqueClaimsTests {

    private TestNode node;
    private MongoCollection<Document> appointments;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        node = TestNode.start(folder);
        appointments = node.collection("appointments");
        appointments.createIndex(
                Indexes.ascending("claims"),
                new IndexOptions().unique(true).sparse(true).name("claims_unique"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static Document claiming(String id, String... claims) {
        return new Document("_id", id).append("claims", List.of(claims)).append("version", 1);
    }

    private MongoWriteException refused(Runnable write) {
        return catchThrowableOfType(MongoWriteException.class, write::run);
    }

    @Test
    void a_second_appointment_cannot_have_any_of_the_claims() {
        appointments.insertOne(claiming("a", "d1/10:00", "d1/10:05"));

        var error = refused(() -> appointments.insertOne(claiming("b", "d1/09:55", "d1/10:00")));

        assertThat(error.getError().getCode()).isEqualTo(11000);
        assertThat(error.getError().getMessage())
                .isEqualTo("E11000 duplicate key error collection: clinic.appointments index: claims_unique"
                        + " dup key: { claims: \"d1/10:00\" }");
        assertThat(appointments.countDocuments()).isEqualTo(1);
        appointments.insertOne(claiming("c", "d1/09:55"));
    }

    @Test
    void one_appointment_may_have_a_claim_twice() {
        appointments.insertOne(claiming("a", "d1/10:00", "d1/10:00"));

        assertThat(refused(() -> appointments.insertOne(claiming("b", "d1/10:00"))))
                .isNotNull();
    }

    @Test
    void a_swap_that_collides_leaves_everything_as_it_was() {
        appointments.insertOne(claiming("a", "d1/10:00", "d1/10:05"));
        appointments.insertOne(claiming("b", "d1/11:00", "d1/11:05"));

        var error = refused(() -> appointments.updateOne(
                and(eq("_id", "b"), eq("version", 1)),
                combine(set("claims", List.of("d1/09:00", "d1/10:05")), inc("version", 1))));

        assertThat(error.getError().getCode()).isEqualTo(11000);
        assertThat(appointments.find(eq("_id", "b")).first()).isEqualTo(claiming("b", "d1/11:00", "d1/11:05"));
        assertThat(refused(() -> appointments.insertOne(claiming("c", "d1/11:05"))))
                .isNotNull();
        appointments.insertOne(claiming("d", "d1/09:00"));
    }

    @Test
    void a_swap_may_keep_some_of_its_own_claims_and_frees_the_others() {
        appointments.insertOne(claiming("a", "d1/10:00", "d1/10:05"));

        appointments.updateOne(eq("_id", "a"), set("claims", List.of("d1/10:05", "d1/10:10")));

        appointments.insertOne(claiming("b", "d1/10:00"));
        assertThat(refused(() -> appointments.insertOne(claiming("c", "d1/10:05"))))
                .isNotNull();
        assertThat(refused(() -> appointments.insertOne(claiming("d", "d1/10:10"))))
                .isNotNull();
    }

    @Test
    void unset_gives_the_claims_back_and_any_number_may_have_none() {
        appointments.insertOne(claiming("a", "d1/10:00"));
        appointments.insertOne(claiming("b", "d1/11:00"));

        appointments.updateOne(eq("_id", "a"), unset("claims"));
        appointments.updateOne(eq("_id", "b"), unset("claims"));

        appointments.insertOne(claiming("c", "d1/10:00", "d1/11:00"));
    }

    @Test
    void deleting_gives_the_claims_back() {
        appointments.insertOne(claiming("a", "d1/10:00", "d1/10:05"));

        appointments.deleteOne(eq("_id", "a"));

        appointments.insertOne(claiming("b", "d1/10:05"));
    }

    @Test
    void a_second_empty_array_collides_as_it_does_in_mongod() {
        appointments.insertOne(claiming("a"));

        var error = refused(() -> appointments.insertOne(claiming("b")));

        assertThat(error.getError().getMessage()).endsWith("index: claims_unique dup key: { claims: undefined }");
    }

    @Test
    void a_null_is_a_value_and_collides_too() {
        appointments.insertOne(new Document("_id", "a").append("claims", null));

        var error = refused(() -> appointments.insertOne(new Document("_id", "b").append("claims", null)));

        assertThat(error.getError().getMessage()).endsWith("dup key: { claims: null }");
    }

    @Test
    void an_index_cannot_be_built_over_documents_that_collide() {
        var rooms = node.collection("rooms");
        rooms.insertMany(List.of(new Document("number", 1), new Document("number", 1)));

        assertThatFailsWithDuplicate(
                () -> rooms.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true)));

        assertThat(rooms.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
    }

    private static void assertThatFailsWithDuplicate(Runnable command) {
        var error = catchThrowableOfType(MongoException.class, command::run);
        assertThat(error.getCode()).isEqualTo(11000);
    }
}
