package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareAndSetTests {

    private TestNode node;
    private MongoCollection<Document> appointments;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        node = TestNode.start(folder);
        appointments = node.collection("appointments");
        appointments.insertOne(new Document("_id", "a").append("status", "HELD").append("version", 1));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static Bson held(int version) {
        return and(eq("_id", "a"), eq("status", "HELD"), eq("version", version));
    }

    @Test
    void an_update_of_an_older_version_changes_nothing() {
        var update = combine(set("status", "BOOKED"), inc("version", 1));

        assertThat(appointments.updateOne(held(1), update).getModifiedCount()).isEqualTo(1);
        assertThat(appointments.updateOne(held(1), update).getMatchedCount()).isZero();
        assertThat(appointments.findOneAndUpdate(held(1), update)).isNull();
        assertThat(appointments.find().first())
                .isEqualTo(new Document("_id", "a").append("status", "BOOKED").append("version", 2));
    }

    @Test
    void of_many_at_once_exactly_one_wins() throws Exception {
        for (int round = 1; round <= 50; round++) {
            int version = round;
            Callable<Long> attempt = () ->
                    appointments.updateOne(held(version), inc("version", 1)).getModifiedCount();
            var pool = Executors.newFixedThreadPool(8);
            long won = 0;
            for (Future<Long> result : pool.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                won += result.get();
            }
            pool.shutdown();
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void it_finds_the_document_by_its_id_however_many_conditions_follow() {
        assertThat(node.indexFor(
                        appointments,
                        new Document("status", "HELD").append("version", 1).append("_id", "a")))
                .isEqualTo("_id_");
        assertThat(node.indexFor(appointments, new Document("status", "HELD"))).isEqualTo("COLLSCAN");
    }

    @Test
    void an_upsert_inserts_once_whatever_the_race() throws Exception {
        Callable<Void> count = () -> {
            for (int i = 0; i < 50; i++) {
                appointments.updateOne(eq("_id", "counter"), inc("n", 1), new UpdateOptions().upsert(true));
            }
            return null;
        };
        var pool = Executors.newFixedThreadPool(8);
        for (Future<Void> result : pool.invokeAll(new ArrayList<>(List.of(count, count, count, count)))) {
            result.get();
        }
        pool.shutdown();

        assertThat(appointments.find(exists("n")).first()).isEqualTo(new Document("_id", "counter").append("n", 200));
    }
}
