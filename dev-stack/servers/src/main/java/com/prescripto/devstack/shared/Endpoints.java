package com.prescripto.devstack.shared;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.servers.PostgresAdmin;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;

/**
 * A server set written down as properties, to be read by other processes. Anything that is not there is asked of a
 * source, once.
 */
public final class Endpoints implements ServerSet {
    private final Properties known = new Properties();
    private final Function<String, Properties> source;

    /** Asks the source for the properties of a server by its name. */
    Endpoints(Function<String, Properties> source) {
        this.source = source;
    }

    /** Reads what {@link #write} wrote. */
    static Endpoints read(Path file) {
        Endpoints endpoints = new Endpoints(name -> {
            throw new IllegalStateException(file + " names no " + name);
        });
        try (Reader reader = Files.newBufferedReader(file)) {
            endpoints.known.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the servers of this run", e);
        }
        return endpoints;
    }

    /** Writes down every server of a set, and so starts them all. */
    static void write(ServerSet servers, Path file) throws IOException {
        Properties all = new Properties();
        all.putAll(ofMongo(servers.mongo()));
        all.putAll(ofRedis(servers.redis()));
        all.putAll(ofRabbit(servers.rabbit()));
        all.putAll(ofKafka(servers.kafka()));
        all.putAll(ofPostgres(servers.postgres()));
        all.putAll(ofMail(servers.smtp(), servers.mailApi()));
        all.putAll(ofRazorpay(servers.razorpay()));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            all.store(writer, "The servers of this test run");
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    public static Properties ofMongo(HostPort at) {
        return of("mongo", at.toString());
    }

    public static Properties ofRedis(HostPort at) {
        return of("redis", at.toString());
    }

    public static Properties ofKafka(HostPort at) {
        return of("kafka", at.toString());
    }

    public static Properties ofRabbit(RabbitServer rabbit) {
        Properties properties = of("rabbit", new HostPort(rabbit.host(), rabbit.port()).toString());
        properties.setProperty("rabbit.user", rabbit.user());
        properties.setProperty("rabbit.password", rabbit.password());
        properties.setProperty("rabbit.management", Integer.toString(rabbit.managementPort()));
        return properties;
    }

    public static Properties ofPostgres(PostgresAdmin postgres) {
        Properties properties = of("postgres", new HostPort(postgres.host(), postgres.port()).toString());
        properties.setProperty("postgres.password", postgres.password());
        return properties;
    }

    public static Properties ofMail(HostPort smtp, String api) {
        Properties properties = of("mail", smtp.toString());
        properties.setProperty("mail.api", api);
        return properties;
    }

    public static Properties ofRazorpay(String url) {
        return of("razorpay", url);
    }

    private static Properties of(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty(key, value);
        return properties;
    }

    @Override
    public HostPort mongo() {
        return HostPort.parse(get("mongo", "mongo"));
    }

    @Override
    public HostPort redis() {
        return HostPort.parse(get("redis", "redis"));
    }

    @Override
    public RabbitServer rabbit() {
        HostPort at = HostPort.parse(get("rabbit", "rabbit"));
        return new RabbitServer(
                at.host(),
                at.port(),
                get("rabbit", "rabbit.user"),
                get("rabbit", "rabbit.password"),
                Integer.parseInt(get("rabbit", "rabbit.management")));
    }

    @Override
    public HostPort kafka() {
        return HostPort.parse(get("kafka", "kafka"));
    }

    @Override
    public PostgresAdmin postgres() {
        HostPort at = HostPort.parse(get("postgres", "postgres"));
        return new PostgresAdmin(at.host(), at.port(), get("postgres", "postgres.password"));
    }

    @Override
    public HostPort smtp() {
        return HostPort.parse(get("mail", "mail"));
    }

    @Override
    public String mailApi() {
        return get("mail", "mail.api");
    }

    @Override
    public String razorpay() {
        return get("razorpay", "razorpay");
    }

    private synchronized String get(String server, String key) {
        if (!known.containsKey(key)) {
            known.putAll(source.apply(server));
        }
        String value = known.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("The servers of this run have no " + key);
        }
        return value;
    }
}
