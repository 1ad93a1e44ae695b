package com.prescripto.devstack.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Commits the changes of a command before its reply leaves, and lets only one command write at a time. So what a client has
 * been told is on file, and no commit ever holds half a command.
 */
final class DurableBackend extends AbstractMongoBackend {

    private static final Set<String> WRITING = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "drop",
            "dropindexes",
            "dropdatabase",
            "renamecollection");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Storage storage;

    DurableBackend(Storage storage) {
        this.storage = storage;
        storage.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new DurableDatabase(name, storage, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        return writes(command, query)
                ? write(() -> answer(channel, databaseName, command, query))
                : read(() -> answer(channel, databaseName, command, query));
    }

    /** A refusal is an answer, not a failure of the server: the library would log it with its stack. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerError refusal) {
            return new Document("ok", 0.0)
                    .append("errmsg", refusal.getMessageWithoutErrorCode())
                    .append("code", refusal.getCode())
                    .append("codeName", refusal.getCodeName());
        }
    }

    private static boolean writes(String command, Document query) {
        return WRITING.contains(command.toLowerCase(Locale.ROOT))
                || (command.equalsIgnoreCase("aggregate") && PipelineSource.writes(query.get("pipeline")));
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" -> hello(super.handleCommand(channel, databaseName, "ismaster", query));
            case "listdatabases" -> listDatabases();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    private static Document hello(Document isMaster) {
        isMaster.remove("ismaster");
        return new Document("isWritablePrimary", true).appendAll(isMaster);
    }

    /** The library would open every database anew to list it. */
    private Document listDatabases() {
        List<Document> databases = new ArrayList<>();
        for (DurableDatabase database : databases()) {
            if (!database.isEmpty()) {
                databases.add(new Document("name", database.getDatabaseName())
                        .append("sizeOnDisk", 0L)
                        .append("empty", false));
            }
        }
        var reply = new Document("databases", databases).append("totalSize", storage.bytes());
        Utils.markOkay(reply);
        return reply;
    }

    private List<DurableDatabase> databases() {
        return listDatabaseNames().stream()
                .sorted()
                .map(name -> (DurableDatabase) resolveDatabase(name))
                .toList();
    }

    /** Removes what a TTL index says is over. */
    void removeExpired(Instant now) {
        write(() -> {
            databases().forEach(database -> database.removeExpired(now));
            return null;
        });
    }

    void compactBriefly() {
        lock.writeLock().lock();
        try {
            storage.compactBriefly();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T extends @Nullable Object> T write(Supplier<T> command) {
        lock.writeLock().lock();
        try {
            return command.get();
        } finally {
            try {
                storage.commit();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private <T> T read(Supplier<T> command) {
        lock.readLock().lock();
        try {
            return command.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            super.close();
            storage.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
