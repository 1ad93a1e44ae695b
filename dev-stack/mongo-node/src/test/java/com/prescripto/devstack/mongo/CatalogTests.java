package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogTests {

    @TempDir
    Path folder;

    private TestNode node;
    private MongoCollection<Document> doctors;

    @BeforeEach
    void start() throws IOException {
        node = TestNode.start(folder);
        doctors = node.collection("doctors");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private void restart() throws IOException {
        node.close();
        start();
    }

    private static List<String> indexNames(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    @Test
    void everything_is_there_after_a_restart_in_the_order_it_came() throws IOException {
        doctors.createIndex(
                ascending("email"),
                new IndexOptions()
                        .unique(true)
                        .partialFilterExpression(new Document(
                                "$and",
                                List.of(
                                        new Document("email", new Document("$exists", true)),
                                        new Document("active", true)))));
        for (String name : List.of("Zoe", "Adam", "Mia")) {
            doctors.insertOne(
                    new Document("name", name).append("email", name + "@clinic").append("active", true));
        }

        restart();
        restart();

        assertThat(doctors.find().map(doctor -> doctor.getString("name"))).containsExactly("Zoe", "Adam", "Mia");
        assertThat(indexNames(doctors)).containsExactlyInAnyOrder("_id_", "email_1");
        assertThatThrownBy(() -> doctors.insertOne(new Document("email", "Mia@clinic").append("active", true)))
                .hasMessageContaining("index: email_1");
        doctors.insertOne(new Document("email", "Mia@clinic").append("active", false));
    }

    @Test
    void creating_an_index_again_is_fine_but_not_as_another_index() {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));

        var error = catchThrowableOfType(
                MongoCommandException.class,
                () -> doctors.createIndex(ascending("email"), new IndexOptions().sparse(true)));

        assertThat(error.getErrorCodeName()).isEqualTo("IndexKeySpecsConflict");
        assertThat(indexNames(doctors)).containsExactlyInAnyOrder("_id_", "email_1");
    }

    @Test
    void dropping_an_index_leaves_the_one_of_the_same_name_elsewhere() throws IOException {
        var patients = node.collection("patients");
        for (var people : List.of(doctors, patients)) {
            people.createIndex(ascending("email"), new IndexOptions().unique(true));
            people.insertOne(new Document("email", "a@b"));
        }

        doctors.dropIndex("email_1");
        restart();

        doctors.insertOne(new Document("email", "a@b"));
        assertThatThrownBy(() -> node.collection("patients").insertOne(new Document("email", "a@b")))
                .hasMessageContaining("index: email_1");
        assertThat(indexNames(doctors)).containsExactly("_id_");
        assertThatThrownBy(() -> doctors.dropIndex("email_1")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void all_indexes_but_that_of_the_id_can_be_dropped_at_once() {
        doctors.createIndex(ascending("email"));
        doctors.createIndex(ascending("name"));

        doctors.dropIndexes();

        assertThat(indexNames(doctors)).containsExactly("_id_");
    }

    @Test
    void a_dropped_collection_is_gone_with_its_indexes() throws IOException {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.insertOne(new Document("email", "a@b"));

        doctors.drop();
        doctors.insertMany(List.of(new Document("email", "c@d"), new Document("email", "c@d")));
        restart();

        assertThat(doctors.countDocuments()).isEqualTo(2);
        assertThat(indexNames(doctors)).containsExactly("_id_");
    }

    @Test
    void a_dropped_database_is_gone_and_can_begin_anew() throws IOException {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.insertOne(new Document("email", "a@b"));
        assertThat(node.client().listDatabaseNames()).containsExactly("clinic");

        node.database().drop();
        assertThat(node.client().listDatabaseNames()).isEmpty();
        restart();
        assertThat(node.client().listDatabaseNames()).isEmpty();
        assertThat(doctors.countDocuments()).isZero();

        doctors.insertMany(List.of(new Document("email", "c@d"), new Document("email", "c@d")));
        restart();
        assertThat(doctors.countDocuments()).isEqualTo(2);
    }

    @Test
    void a_renamed_collection_keeps_documents_and_indexes() throws IOException {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.insertOne(new Document("email", "a@b"));

        doctors.renameCollection(new MongoNamespace("clinic", "physicians"));
        restart();

        var physicians = node.collection("physicians");
        assertThat(physicians.countDocuments()).isEqualTo(1);
        assertThat(doctors.countDocuments()).isZero();
        assertThatThrownBy(() -> physicians.insertOne(new Document("email", "a@b")))
                .hasMessageContaining("clinic.physicians index: email_1");
    }
}
