package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTests {

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
    void hello_and_ping_answer_as_a_health_check_wants() {
        Document hello = node.database().runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isPositive();
        assertThat(hello.get("ok")).isEqualTo(1.0);
        assertThat(node.database().runCommand(new Document("ping", 1)).get("ok"))
                .isEqualTo(1.0);
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

    @Test
    void documents_expire_by_a_ttl_index_and_no_others_do() {
        doctors.createIndex(ascending("until"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        Instant now = Instant.now();
        doctors.insertMany(List.of(
                new Document("_id", "over").append("until", now.minusSeconds(61)),
                new Document("_id", "not yet").append("until", now),
                new Document("_id", "no date").append("until", "yesterday"),
                new Document("_id", "never")));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> doctors.countDocuments(new Document("_id", "over")) == 0);

        assertThat(doctors.find().map(doctor -> doctor.getString("_id")))
                .containsExactlyInAnyOrder("not yet", "no date", "never");
    }

    @Test
    void an_insert_that_fails_in_part_counts_what_went_in() {
        List<Document> documents = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));

        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> doctors.insertMany(documents, new InsertManyOptions().ordered(false)));
        doctors.deleteMany(new Document());
        var ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> doctors.insertMany(documents));

        assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ordered.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(doctors.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_document_that_was_read_does_not_change_when_it_is_updated() {
        for (int number = 0; number < 50; number++) {
            doctors.insertOne(new Document("_id", number).append("step", 0));
        }
        var cursor = doctors.find().batchSize(10).iterator();

        doctors.updateMany(new Document(), new Document("$inc", new Document("step", 1)));

        cursor.forEachRemaining(doctor -> assertThat(doctor.getInteger("step")).isZero());
    }

    @Test
    void only_loopback_is_bound() throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThatThrownBy(() -> new Socket(address, node.port()).close())
                            .isInstanceOf(IOException.class);
                }
            }
        }
    }
}
