package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order a query asks for, by the same bytes as an index, so that both always agree. An array counts by its least element
 * when ascending and by its greatest when descending, as in MongoDB. (The library's own order of arrays contradicts itself.)
 *
 * <p>One instance serves one query: it keeps the keys of the documents it has seen.
 */
public final class SortOrder implements Comparator<Document> {

    private final List<IndexKey> fields;
    private final IdentityHashMap<Document, byte[]> keys = new IdentityHashMap<>();

    public SortOrder(Document orderBy) {
        this.fields = orderBy.entrySet().stream()
                .map(field -> new IndexKey(field.getKey(), isAscending(field.getValue())))
                .toList();
    }

    private static boolean isAscending(Object direction) {
        if (!(direction instanceof Number number)) {
            throw new BadValueException("a sort direction must be 1 or -1");
        }
        return number.intValue() > 0;
    }

    @Override
    public int compare(Document first, Document second) {
        return Arrays.compareUnsigned(keys.computeIfAbsent(first, this::key), keys.computeIfAbsent(second, this::key));
    }

    private byte[] key(Document document) {
        var key = new KeyBytes();
        fields.forEach(field -> key.put(first(document, field)));
        return key.toArray();
    }

    private static byte[] first(Document document, IndexKey field) {
        Stream<byte[]> values =
                new KeyPaths(List.of(field.getKey())).tuples(document).stream().map(tuple -> KeyString.of(tuple[0]));
        return values.map(value -> field.isAscending() ? value : KeyRange.inverted(value))
                .min(Arrays::compareUnsigned)
                .orElseThrow();
    }
}
