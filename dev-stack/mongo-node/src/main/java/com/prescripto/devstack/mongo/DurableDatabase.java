package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.index.Fields;
import com.prescripto.devstack.mongo.index.IndexSpec;
import com.prescripto.devstack.mongo.index.OrderedIndex;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A database whose indexes are what createIndexes asked for, and whose aggregations start from an index where they can. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Long> {

    private final Storage storage;
    private final Map<String, DurableCollection> open = new ConcurrentHashMap<>();

    DurableDatabase(String name, Storage storage, CursorRegistry cursors) {
        super(name, cursors);
        this.storage = storage;
        initializeNamespacesAndIndexes();
        open.values().forEach(DurableCollection::load);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            case "insert" -> WriteReply.ofInsert(super.handleCommand(channel, command, query, databases, oplog), query);
            case "update" ->
                OrderedUpdates.run(query, part -> super.handleCommand(channel, command, part, databases, oplog));
            case "dropindexes" -> dropIndexes(Fields.required(query, command, String.class), query.get("index"));
            case "explain" -> explain(Fields.required(query, command, Document.class));
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        DurableCollection collection = open.get(String.valueOf(query.get(command)));
        if (collection == null || (!pipeline.isEmpty() && pipeline.get(0).containsKey("$changeStream"))) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        var source = PipelineSource.of(pipeline);
        Aggregation aggregation = Aggregation.fromPipeline(source.stages(), databases, this, collection, oplog);
        aggregation.validate(query);
        var cursor = new Document("id", 0L)
                .append("ns", collection.getFullName())
                .append("firstBatch", aggregation.runStages(source.documents(collection)));
        return okay(new Document("cursor", cursor));
    }

    /** Which index the command would use, in the words of MongoDB's explain. */
    private Document explain(Document command) {
        String name = String.valueOf(command.values().iterator().next());
        return okay(Explanation.of(command, open.get(name)));
    }

    private static Document okay(Document reply) {
        Utils.markOkay(reply);
        return reply;
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = new DurableCollection(this, name, options, cursorRegistry, storage);
        open.put(name, collection);
        return collection;
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        DurableCollection dropped = open.get(name);
        super.dropCollection(name, oplog);
        if (dropped != null) {
            forgetIndexes(new Document("ns", dropped.getFullName()));
            dropped.discard();
        }
    }

    @Override
    public void unregisterCollection(String name) {
        super.unregisterCollection(name);
        open.remove(name);
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newName) {
        super.moveCollection(oldDatabase, collection, newName);
        open.put(newName, (DurableCollection) collection);
    }

    @Override
    public boolean isEmpty() {
        return open.keySet().stream().allMatch(name -> name.startsWith("system."));
    }

    @Override
    protected synchronized void addIndex(Document description) {
        description.putIfAbsent("v", 2);
        var spec = IndexSpec.of(description);
        String namespace = Fields.required(description, "ns", String.class);
        MongoCollection<Long> collection = resolveOrCreateCollection(namespace.substring(databaseName.length() + 1));
        if (isPrimaryKeyIndex(spec.pattern()) && collection.getNumIndexes() > 0) {
            return;
        }
        collection.addIndex(new OrderedIndex(spec));
        if (description(namespace, spec.name()) == null) {
            getOrCreateIndexesCollection().addDocument(description);
        }
    }

    private @Nullable Document description(String namespace, String index) {
        MongoCollection<Long> descriptions = indexes.get();
        return descriptions == null
                ? null
                : descriptions
                        .handleQueryAsStream(new Document("ns", namespace).append("name", index))
                        .findFirst()
                        .orElse(null);
    }

    /** The library asks for an index like this only for those it finds described when the database is opened. */
    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return describedIndex(collection, index);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return describedIndex(collection, index);
    }

    private OrderedIndex describedIndex(String collection, String index) {
        Document description = description(getFullCollectionNamespace(collection), index);
        if (description == null) {
            throw new IllegalStateException("no description of index " + index + " of " + collection);
        }
        return new OrderedIndex(IndexSpec.of(description));
    }

    /** The library would also forget the indexes of that name that other collections have. */
    private Document dropIndexes(String name, @Nullable Object which) {
        DurableCollection collection = open.get(name);
        if (collection != null) {
            for (OrderedIndex index : IndexChoice.among(collection.orderedIndexes(), which)) {
                collection.dropIndex(index.getName());
                forgetIndexes(new Document("ns", collection.getFullName()).append("name", index.getName()));
            }
        }
        return okay(new Document());
    }

    private void forgetIndexes(Document descriptions) {
        MongoCollection<Long> catalog = indexes.get();
        if (catalog != null) {
            catalog.deleteDocuments(descriptions, 0);
        }
    }

    /** Removes what a TTL index says is over. */
    void removeExpired(Instant now) {
        for (DurableCollection collection : open.values()) {
            for (OrderedIndex index : collection.orderedIndexes()) {
                if (index.spec().expireAfter() != null) {
                    collection.deleteDocuments(index.spec().expiredBy(now), 0);
                }
            }
        }
    }

    @Override
    protected long getStorageSize() {
        return storage.bytes();
    }

    @Override
    protected long getFileSize() {
        return storage.bytes();
    }
}
