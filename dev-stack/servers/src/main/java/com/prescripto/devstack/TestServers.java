package com.prescripto.devstack;

import com.prescripto.devstack.servers.Http;
import com.prescripto.devstack.shared.ServerSet;
import com.prescripto.devstack.shared.ServerSets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The servers of one test run. Joins those that {@code ./test} has started when {@code PRESCRIPTO_STACK} names their
 * file; else starts, for this JVM and only when asked for, either containers or processes of its own.
 *
 * <p>The environment variable {@code PRESCRIPTO_TEST_SERVERS} decides which: {@code docker}, {@code local}, or
 * {@code auto}, which is the default and means containers where a Docker engine answers.
 */
public final class TestServers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServerSet servers;

    private TestServers(ServerSet servers) {
        this.servers = servers;
    }

    /** The same for the whole JVM. Nothing is started yet. */
    public static TestServers get() {
        return Holder.INSTANCE;
    }

    private static final class Holder {
        static final TestServers INSTANCE = new TestServers(ServerSets.ofThisRun());
    }

    /** A database, which need not exist, as {@code mongodb://host:port/database}. */
    public String mongoUri(String database) {
        return "mongodb://%s/%s".formatted(servers.mongo(), database);
    }

    /** Redis, without a password. */
    public HostPort redis() {
        return servers.redis();
    }

    public RabbitServer rabbit() {
        return servers.rabbit();
    }

    /** Makes a virtual host for one test class, or leaves it as it is, and returns its name. */
    public String rabbitVirtualHost(String name) {
        RabbitServer rabbit = servers.rabbit();
        String api = "http://%s:%d/api".formatted(rabbit.host(), rabbit.managementPort());
        try {
            Http.put(api + "/vhosts/" + name, rabbit.user(), rabbit.password(), "{}");
            Http.put(
                    api + "/permissions/" + name + "/" + rabbit.user(),
                    rabbit.user(),
                    rabbit.password(),
                    "{\"configure\":\".*\",\"write\":\".*\",\"read\":\".*\"}");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make the virtual host " + name, e);
        }
        return name;
    }

    /** Kafka's bootstrap servers, as {@code host:port}. */
    public String kafka() {
        return servers.kafka().toString();
    }

    /** A database, made if it is missing. Needs PostgreSQL's JDBC driver on the classpath. */
    public PostgresServer postgres(String database) {
        return servers.postgres().database(database);
    }

    /** Takes mails and delivers none; {@link #mailApi} shows them. */
    public HostPort smtp() {
        return servers.smtp();
    }

    /** The base address of the mail sink's API: {@code /api/mails?to=…} below it lists the mails. */
    public String mailApi() {
        return servers.mailApi();
    }

    /**
     * A new account at the Razorpay sandbox, or the one of that name as it is; tests with accounts of their own do not see
     * each other. It is told nothing until it says where, by {@code PUT} of {@code {"url":…}} to {@code control() +
     * "/webhooks"}.
     */
    public RazorpayServer razorpay(String name) {
        String keyId = "rzp_test_" + name;
        RazorpayServer account = new RazorpayServer(servers.razorpay(), keyId, keyId + "-secret", keyId + "-webhooks");
        try {
            Http.put(account.control(), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make the account " + keyId, e);
        }
        return account;
    }

    /** A name nobody else uses, for databases, topics, consumer groups and virtual hosts. */
    public static String unique(String prefix) {
        return prefix + "_" + Long.toString(RANDOM.nextLong() >>> 16, 36).toLowerCase(Locale.ROOT);
    }
}
