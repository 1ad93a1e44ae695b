package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

    @Test
    void hello_and_ping_answer_as_a_health_check_wants() {
        Document hello = node.client().getDatabase("admin").runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isPositive();
        assertThat(hello.get("ok")).isEqualTo(1.0);
        assertThat(node.database().runCommand(new Document("ping", 1)).get("ok"))
                .isEqualTo(1.0);
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
    void an_ordered_batch_of_updates_ends_with_the_first_that_fails() {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.insertMany(
                List.of(new Document("_id", 0).append("email", "taken"), new Document("_id", 1).append("email", "")));
        List<UpdateOneModel<Document>> updates =
                List.of(setting(5, "new", true), setting(1, "taken", false), setting(1, "free", false));

        var ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> doctors.bulkWrite(updates));
        String afterOrdered = emailOf(1);
        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class, () -> doctors.bulkWrite(updates, new BulkWriteOptions().ordered(false)));

        assertThat(ordered.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(ordered.getWriteResult().getUpserts())
                .extracting(upsert -> upsert.getIndex())
                .containsExactly(0);
        assertThat(afterOrdered).isEmpty();
        assertThat(unordered.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(emailOf(1)).isEqualTo("free");
    }

    private static UpdateOneModel<Document> setting(int id, String email, boolean upsert) {
        return new UpdateOneModel<>(
                new Document("_id", id),
                new Document("$set", new Document("email", email)),
                new UpdateOptions().upsert(upsert));
    }

    private String emailOf(int id) {
        return Objects.requireNonNull(doctors.find(new Document("_id", id)).first())
                .getString("email");
    }

    @Test
    void a_refused_replacement_leaves_the_index_as_it_was() {
        doctors.createIndex(ascending("email"), new IndexOptions().unique(true));
        doctors.insertOne(new Document("_id", 1).append("email", "a@b"));

        assertThatThrownBy(() -> doctors.replaceOne(
                        new Document("_id", 1), new Document("email", "c@d").append("dotted.field", 1)))
                .hasMessageContaining("dot");

        assertThat(doctors.find(new Document("email", "a@b"))).hasSize(1);
        doctors.insertOne(new Document("_id", 2).append("email", "c@d"));
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
