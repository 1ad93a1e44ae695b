package com.prescripto.devstack.mongo;

import com.prescripto.devstack.mongo.index.OrderedIndex;
import com.prescripto.devstack.mongo.index.SortOrder;
import com.prescripto.devstack.mongo.plan.Plan;
import com.prescripto.devstack.mongo.plan.Planner;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection kept as BSON by position, asked through the best of its indexes. */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Long> {

    private final Storage storage;
    private final MVMap<Long, byte[]> records;
    private long nextPosition;
    private long dataSize;
    private boolean loaded;

    DurableCollection(
            MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors, Storage storage) {
        super(database, name, options, cursors);
        this.storage = storage;
        this.records = storage.records(database.getDatabaseName() + "." + name);
        this.nextPosition = records.isEmpty() ? 0 : records.lastKey() + 1;
        this.loaded = records.isEmpty();
    }

    /** Reads the stored documents, once for all the indexes that are described for them. Must go before any query. */
    void load() {
        List<OrderedIndex> indexes = orderedIndexes();
        records.forEach((position, bytes) -> {
            dataSize += bytes.length;
            Document document = Bson.decode(bytes);
            indexes.forEach(index -> index.build(document, position, this));
        });
        loaded = true;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Plan plan = plan(query, orderBy).orElse(null);
        if (plan == null) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        return matchDocumentsFromStream(
                query,
                plan.positions().map(this::getDocument),
                numberToSkip,
                limit,
                batchSize,
                plan.sorted() ? null : order(orderBy),
                fieldSelector);
    }

    /** The index that will answer the query, or empty when every document will be read. */
    Optional<Plan> plan(Document query, @Nullable Document orderBy) {
        return Planner.choose(orderedIndexes(), query, orderBy);
    }

    List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        var positions = records.cursor(null, null, isNaturalDescending(orderBy));
        Stream<Document> documents = StreamSupport.stream(((Iterable<Long>) () -> positions).spliterator(), false)
                .map(this::getDocument);
        return matchDocumentsFromStream(
                query, documents, numberToSkip, numberToReturn, batchSize, order(orderBy), fieldSelector);
    }

    private static @Nullable SortOrder order(@Nullable Document orderBy) {
        return orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural") ? null : new SortOrder(orderBy);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return records.entrySet().stream()
                .map(record -> new DocumentWithPosition<>(Bson.decode(record.getValue()), record.getKey()));
    }

    @Override
    protected Document getDocument(Long position) {
        return Bson.decode(Objects.requireNonNull(records.get(position)));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        long position = nextPosition++;
        put(position, document);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        put(position, newDocument);
    }

    private void put(long position, Document document) {
        byte[] bytes = Bson.encode(document);
        byte[] previous = records.put(position, bytes);
        dataSize += bytes.length - (previous == null ? 0 : previous.length);
    }

    @Override
    protected void removeDocument(Long position) {
        dataSize -= Objects.requireNonNull(records.remove(position)).length;
    }

    /** A key of a non-unique index is found only with the position, which the library would not pass on. */
    @Override
    public synchronized void removeDocument(Document document) {
        Long position = position(document);
        orderedIndexes().forEach(index -> index.remove(document, position));
        removeDocument(position);
    }

    private Long position(Document document) {
        return getIndexes().stream()
                .map(index -> index.getPosition(document))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> findDocumentPosition(document));
    }

    /** Builds the index, unless {@link #load} will; a second index of the same name must be the same index. */
    @Override
    public void addIndex(Index<Long> index) {
        for (Index<Long> existing : getIndexes()) {
            if (existing.getName().equals(index.getName())) {
                if (!existing.hasSameOptions(index)) {
                    throw new IndexKeySpecsConflictException(index, existing);
                }
                return;
            }
        }
        if (loaded) {
            build((OrderedIndex) index);
        }
        getIndexes().add(index);
    }

    private void build(OrderedIndex index) {
        try {
            records.forEach((position, bytes) -> index.build(Bson.decode(bytes), position, this));
        } catch (MongoServerError error) {
            throw new IndexBuildFailedException(error, this);
        }
    }

    /** The library asks with the document as the query, and the description of an index may hold operators. */
    @Override
    public synchronized void addDocumentIfMissing(Document document) {
        if (streamAllDocumentsWithPosition()
                .noneMatch(known -> known.getDocument().equals(document))) {
            addDocument(document);
        }
    }

    @Override
    public int count() {
        return records.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false; // put and remove know the sizes anyway
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("put and remove keep the size");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(dataSize, Integer.MAX_VALUE);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        super.renameTo(newDatabase, newCollectionName);
        storage.rename(records, newDatabase.getDatabaseName() + "." + newCollectionName);
    }

    /** Gives up the stored documents; nothing may be asked of the collection afterwards. */
    void discard() {
        storage.drop(records);
    }
}
