package com.prescripto.devstack.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One running stand-in, on the loopback interface unless told otherwise, with all its state in one folder. A second node on
 * the same folder is refused while the first runs.
 *
 * <p>As a process: {@code java -cp "target/classes:target/lib/*" com.prescripto.devstack.mongo.MongoNode PORT FOLDER
 * [ADDRESS]}. Port 0 takes a free one; another address than loopback's is for containers. Prints {@code mongo ready on
 * 127.0.0.1:PORT} when it accepts connections and stops cleanly on SIGTERM; a {@code kill -9} loses no acknowledged write
 * either.
 */
public final class MongoNode implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final Housekeeping housekeeping;
    private final int port;

    private MongoNode(MongoServer server, Housekeeping housekeeping) {
        this.server = server;
        this.housekeeping = housekeeping;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts a node in this JVM.
     *
     * @param port the port to bind on 127.0.0.1, or 0 for a free one
     * @param folder where the data lies; created when missing
     */
    public static MongoNode start(int port, Path folder) throws IOException {
        return start(LOOPBACK, port, folder);
    }

    private static MongoNode start(String address, int port, Path folder) throws IOException {
        Files.createDirectories(folder);
        var backend = new DurableBackend(Storage.open(folder));
        var server = new MongoServer(backend);
        server.bind(address, port);
        return new MongoNode(server, Housekeeping.start(backend));
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The connection string without a database. */
    public String uri() {
        return "mongodb://" + LOOPBACK + ":" + port;
    }

    /** Closes the connections, then the file. */
    @Override
    public void close() {
        housekeeping.close();
        server.shutdownNow();
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: MongoNode PORT FOLDER [ADDRESS]");
            System.exit(2);
        }
        String address = arguments.length == 3 ? arguments[2] : LOOPBACK;
        var node = start(address, Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "mongo-node-stop"));
        System.out.printf("mongo ready on %s:%d%n", address, node.port());
        // The same in mongod's words, which Testcontainers looks for.
        System.out.println("Waiting for connections");
    }
}
