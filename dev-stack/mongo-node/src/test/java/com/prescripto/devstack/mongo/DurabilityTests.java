package com.prescripto.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed while it is being written to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurabilityTests {

    private static final int WRITERS = 3;
    private static final int KILLS = 3;
    private static final int WRITES_BEFORE_A_KILL = 150;

    @Test
    void kill_minus_9_loses_no_acknowledged_write(@TempDir Path folder) throws Exception {
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var process = NodeProcess.start(folder);
                    var client = MongoClients.create(process.uri())) {
                assertHolds(client, acknowledged);
                acknowledged.putAll(writeUntilKilled(process, client, kill));
            }
        }
        try (var node = TestNode.start(folder)) {
            assertHolds(node.client(), acknowledged);
        }
    }

    private static MongoCollection<Document> notes(MongoClient client) {
        return client.getDatabase("clinic").getCollection("notes");
    }

    /** A document may be one step ahead: written, but the node died before it could say so. */
    private static void assertHolds(MongoClient client, Map<String, Integer> acknowledged) {
        Map<String, Integer> stored = new HashMap<>();
        notes(client).find().forEach(note -> stored.put(note.getString("_id"), note.getInteger("step")));
        assertThat(stored.keySet()).containsAll(acknowledged.keySet());
        acknowledged.forEach((id, step) -> assertThat(stored.get(id)).isBetween(step, step + 1));
        if (!acknowledged.isEmpty()) {
            assertThat(notes(client)
                            .countDocuments(new Document(
                                    "text",
                                    "note " + acknowledged.keySet().iterator().next())))
                    .isEqualTo(1);
        }
    }

    private static Map<String, Integer> writeUntilKilled(NodeProcess process, MongoClient client, int kill)
            throws Exception {
        notes(client).createIndex(Indexes.ascending("text"), new IndexOptions().unique(true));
        var pool = Executors.newFixedThreadPool(WRITERS);
        List<Map<String, Integer>> written = new ArrayList<>();
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            var mine = new ConcurrentHashMap<String, Integer>();
            String prefix = kill + "-" + writer + "-";
            written.add(mine);
            running.add(pool.submit(() -> write(client, prefix, mine)));
        }
        Awaitility.await().until(() -> written.stream().allMatch(mine -> mine.size() > WRITES_BEFORE_A_KILL));
        process.kill();
        for (Future<?> writer : running) {
            writer.get();
        }
        pool.shutdown();
        Map<String, Integer> all = new HashMap<>();
        written.forEach(all::putAll);
        return all;
    }

    /** Inserts and updates as fast as it can, and notes what has been acknowledged. */
    private static void write(MongoClient client, String prefix, Map<String, Integer> acknowledged) {
        try {
            for (int number = 0; ; number++) {
                String id = prefix + number;
                notes(client)
                        .insertOne(new Document("_id", id)
                                .append("text", "note " + id)
                                .append("step", 1));
                acknowledged.put(id, 1);
                notes(client).updateOne(new Document("_id", id), Updates.inc("step", 1));
                acknowledged.put(id, 2);
            }
        } catch (MongoException nodeGone) {
            assertThat(nodeGone.getCode()).isNotEqualTo(11000);
        }
    }

    @Test
    void sigterm_stops_it_cleanly_and_everything_is_there_again(@TempDir Path folder) throws Exception {
        try (var process = NodeProcess.start(folder);
                var client = MongoClients.create(process.uri())) {
            notes(client).insertOne(new Document("_id", "a").append("step", 1));

            assertThat(process.terminate()).isEqualTo(143);
        }
        try (var node = TestNode.start(folder)) {
            assertThat(notes(node.client()).find().first()).isEqualTo(new Document("_id", "a").append("step", 1));
        }
    }

    @Test
    void a_second_node_on_the_same_folder_is_refused(@TempDir Path folder) throws Exception {
        try (var first = NodeProcess.start(folder)) {
            assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> NodeProcess.start(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("locked");
        }
    }
}
