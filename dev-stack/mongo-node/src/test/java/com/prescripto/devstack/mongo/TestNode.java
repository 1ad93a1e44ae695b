package com.prescripto.devstack.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** A node in this JVM and a client of it. */
final class TestNode implements AutoCloseable {

    private final MongoNode node;
    private final MongoClient client;

    private TestNode(MongoNode node) {
        this.node = node;
        this.client = MongoClients.create(node.uri() + "/?uuidRepresentation=standard");
    }

    static TestNode start(Path folder) throws IOException {
        return new TestNode(MongoNode.start(0, folder));
    }

    MongoClient client() {
        return client;
    }

    MongoDatabase database() {
        return client.getDatabase("clinic");
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    int port() {
        return node.port();
    }

    /** The name of the index that answers, or COLLSCAN. */
    String indexFor(MongoCollection<Document> collection, Document filter) {
        Document stage = plan(collection.find(filter).explain());
        return stage.getString("stage").equals("FETCH")
                ? Objects.requireNonNull(stage.get("inputStage", Document.class))
                        .getString("indexName")
                : stage.getString("stage");
    }

    static Document plan(Document explanation) {
        return Objects.requireNonNull(explanation.getEmbedded(List.of("queryPlanner", "winningPlan"), Document.class));
    }

    @Override
    public void close() {
        client.close();
        node.close();
    }
}
