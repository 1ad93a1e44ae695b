package com.prescripto.devstack.mongo;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * The one file behind a node. A collection is a map from position to BSON; positions grow with every insert, so the order of
 * the map is the order of arrival. Indexes are not stored: they are rebuilt from the documents when the file is opened.
 *
 * <p>{@link #commit} returns when the changes are with the operating system: they outlive the process, not a power cut.
 */
final class Storage implements AutoCloseable {

    private static final String FILE = "mongo.mv.db";
    private static final String PREFIX = "collection:";
    private static final int CACHE_MEGABYTES = 32;
    private static final int PAGE_BYTES = 4 * 1024;

    private static final long COMPACT_FROM_BYTES = 16L * 1024 * 1024;
    private static final int COMPACT_BELOW_FILL_PERCENT = 50;
    private static final int COMPACT_BYTES = 2 * 1024 * 1024;

    private final MVStore store;

    private Storage(MVStore store) {
        this.store = store;
    }

    /** Opens or creates the file in the folder; fails when another node has it open. */
    static Storage open(Path folder) {
        var store = new MVStore.Builder()
                .fileName(folder.resolve(FILE).toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        // Space is reused as soon as no kept version needs it. The default of 45 seconds guards against a disk that
        // reorders writes in a power cut, and would let the file grow by every commit made in that time.
        store.setRetentionTime(0);
        return new Storage(store);
    }

    MVMap<Long, byte[]> records(String namespace) {
        return store.openMap(
                PREFIX + namespace,
                new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE));
    }

    void rename(MVMap<Long, byte[]> records, String namespace) {
        store.renameMap(records, PREFIX + namespace);
    }

    void drop(MVMap<Long, byte[]> records) {
        store.removeMap(records);
    }

    Set<String> databases() {
        var names = new TreeSet<String>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(PREFIX)) {
                names.add(map.substring(PREFIX.length(), map.indexOf('.')));
            }
        }
        return names;
    }

    void commit() {
        store.commit();
    }

    /**
     * Rewrites a few of the sparsest parts of a grown file, which takes some tens of milliseconds, so that their space can be
     * used again. Call it from time to time.
     */
    void compactBriefly() {
        if (bytes() > COMPACT_FROM_BYTES) {
            store.compact(COMPACT_BELOW_FILL_PERCENT, COMPACT_BYTES);
        }
    }

    long bytes() {
        return store.getFileStore().size();
    }

    @Override
    public void close() {
        store.close();
    }
}
