package com.prescripto.devstack.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight threads that book, move and cancel over the same few hours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsRaceTests {

    private static final int THREADS = 8;
    private static final int ROUNDS = 250;
    private static final int QUANTA = 160;

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void no_claim_is_ever_held_twice(@TempDir Path folder) throws Exception {
        try (var node = TestNode.start(folder)) {
            MongoCollection<Document> appointments = node.collection("appointments");
            appointments.createIndex(
                    Indexes.ascending("claims"), new IndexOptions().unique(true).sparse(true));

            List<Callable<Void>> people = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                people.add(() -> act(appointments, number));
            }
            var pool = Executors.newFixedThreadPool(THREADS);
            for (var result : pool.invokeAll(people)) {
                result.get();
            }
            pool.shutdown();

            List<String> held = new ArrayList<>();
            appointments
                    .find()
                    .forEach(appointment -> held.addAll(appointment.getList("claims", String.class, List.of())));
            assertThat(held).doesNotHaveDuplicates();
            assertThat(refused).hasValueGreaterThan(100);
            assertThat(done).hasValueGreaterThan(100);
            held.forEach(claim ->
                    assertThat(appointments.countDocuments(eq("claims", claim))).isEqualTo(1));
        }
    }

    private Void act(MongoCollection<Document> appointments, int thread) {
        var random = new Random(thread);
        for (int round = 0; round < ROUNDS; round++) {
            String id = thread + "-" + random.nextInt(12);
            attempt(() -> appointments.insertOne(new Document("_id", id + "-" + random.nextInt(1000))
                    .append("claims", claims(random))
                    .append("version", 0)));
            Document mine = appointments
                    .find(new Document("_id", new Document("$gte", id + "-").append("$lt", id + ".")))
                    .first();
            if (mine != null) {
                var unchanged = and(eq("_id", mine.get("_id")), eq("version", mine.get("version")));
                boolean cancel = random.nextInt(3) == 0;
                attempt(() -> appointments.updateOne(
                        unchanged,
                        combine(cancel ? unset("claims") : set("claims", claims(random)), inc("version", 1))));
            }
        }
        return null;
    }

    private void attempt(Runnable write) {
        try {
            write.run();
            done.incrementAndGet();
        } catch (MongoWriteException error) {
            assertThat(error.getError().getCode()).isEqualTo(11000);
            refused.incrementAndGet();
        }
    }

    /** Some five-minute quanta in a row, as many as a visit may take. */
    private static List<String> claims(Random random) {
        int first = random.nextInt(QUANTA);
        int length = 1 + random.nextInt(6);
        var claims = new ArrayList<String>();
        for (int quantum = first; quantum < first + length; quantum++) {
            claims.add("doctor/" + quantum);
        }
        return claims;
    }
}
