package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a collection's documents in order, in memory. Unique or not, compound, sparse, partial, and multikey (one key
 * for each element of an array).
 *
 * <p>A key that is not unique ends with the position of its document, so equal keys keep the order of arrival.
 */
public final class OrderedIndex extends Index<Long> {

    private final IndexSpec spec;
    private final KeyPaths paths;
    private final QueryMatcher matcher = new DefaultQueryMatcher();
    private final NavigableMap<byte[], Long> entries = new TreeMap<>(Arrays::compareUnsigned);

    public OrderedIndex(IndexSpec spec) {
        super(spec.name(), spec.keys(), spec.sparse());
        this.spec = spec;
        this.paths = new KeyPaths(spec.paths());
    }

    public IndexSpec spec() {
        return spec;
    }

    @Override
    public boolean isUnique() {
        return spec.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index && spec.options().equals(index.spec.options());
    }

    /** Whether a document may have several keys that differ in this field. */
    public boolean isMultikey(int field) {
        return paths.sawArrayOn(field);
    }

    /** The positions of the documents with a key in the range, in the order of the keys or against it. */
    public Stream<Long> positions(KeyRange range, boolean backwards) {
        byte[] end = range.end();
        NavigableMap<byte[], Long> part =
                end == null ? entries.tailMap(range.low(), true) : entries.subMap(range.low(), true, end, false);
        return (backwards ? part.descendingMap() : part).values().stream();
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        for (Key key : keys(document)) {
            requireFree(key, collection);
        }
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        for (Key key : keys(document)) {
            entries.put(entry(key, position), position);
        }
    }

    /** Adds a document while the index is built, when no other check has gone before. */
    public void build(Document document, Long position, MongoCollection<Long> collection) {
        checkAdd(document, collection);
        add(document, position, collection);
    }

    /** A key that the old version has is the document's own: it may keep it, and have it more than once. */
    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> collection) {
        refuseDottedFields(newDocument);
        List<Key> oldKeys = keys(oldDocument);
        for (Key key : keys(newDocument)) {
            if (oldKeys.stream().noneMatch(key::sameAs)) {
                requireFree(key, collection);
            }
        }
    }

    /** The library refuses them too, but only when the indexes have changed already. */
    private static void refuseDottedFields(Document document) {
        for (String field : document.keySet()) {
            if (field.contains(".")) {
                throw new BadValueException("The field name '" + field + "' must not contain a dot");
            }
        }
    }

    private void requireFree(Key key, MongoCollection<Long> collection) {
        if (spec.unique() && entries.containsKey(key.bytes)) {
            throw new DuplicateKeyError(collection, getName() + " dup key: " + KeyText.of(getKeys(), key.values));
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> collection) {
        remove(oldDocument, position);
        add(newDocument, position, collection);
    }

    public void remove(Document document, Long position) {
        keys(document).forEach(key -> entries.remove(entry(key, position)));
    }

    /** The library's way to remove, which cannot say which document is meant; the collection has its own. */
    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("remove needs the position");
    }

    /** Where the document is, or null when this index cannot tell. */
    @Override
    public @Nullable Long getPosition(Document document) {
        return spec.unique()
                ? keys(document).stream()
                        .findFirst()
                        .map(key -> entries.get(key.bytes))
                        .orElse(null)
                : null;
    }

    /** The library's planner is not used: the collection chooses the index. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection chooses the index");
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return entries.keySet().stream().mapToLong(key -> key.length).sum();
    }

    @Override
    public void drop() {
        entries.clear();
    }

    private byte[] entry(Key key, long position) {
        return spec.unique() ? key.bytes : KeyRange.join(key.bytes, positionBytes(position));
    }

    private static byte[] positionBytes(long position) {
        var bytes = new KeyBytes();
        bytes.putLong(position);
        return bytes.toArray();
    }

    private List<Key> keys(Document document) {
        if (spec.partialFilter() != null && !matcher.matches(document, spec.partialFilter())) {
            return List.of();
        }
        var keys = new ArrayList<Key>();
        for (@Nullable Object[] values : paths.tuples(document)) {
            if (!spec.sparse() || !Arrays.stream(values).allMatch(Missing.class::isInstance)) {
                keys.add(new Key(values, getKeys()));
            }
        }
        return keys;
    }

    /** One key: its bytes for the order, its values for the error text. */
    private static final class Key {

        private final byte[] bytes;
        private final @Nullable Object[] values;

        Key(@Nullable Object[] values, List<IndexKey> fields) {
            var joined = new KeyBytes();
            for (int i = 0; i < values.length; i++) {
                byte[] field = KeyString.of(values[i]);
                joined.put(fields.get(i).isAscending() ? field : KeyRange.inverted(field));
            }
            this.bytes = joined.toArray();
            this.values = values;
        }

        boolean sameAs(Key other) {
            return Arrays.equals(bytes, other.bytes);
        }
    }
}
