package com.prescripto.devstack;

import com.prescripto.devstack.packages.PrivateFolders;
import com.prescripto.devstack.packages.ServerProgram;
import com.prescripto.devstack.packages.ServerPrograms;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.process.ProcessNode;
import com.prescripto.devstack.process.Recipe;
import com.prescripto.devstack.servers.KafkaRecipe;
import com.prescripto.devstack.servers.MailSinkRecipe;
import com.prescripto.devstack.servers.MongoRecipe;
import com.prescripto.devstack.servers.PostgresAdmin;
import com.prescripto.devstack.servers.PostgresRecipe;
import com.prescripto.devstack.servers.PrometheusRecipe;
import com.prescripto.devstack.servers.RabbitPorts;
import com.prescripto.devstack.servers.RabbitRecipe;
import com.prescripto.devstack.servers.RazorpayRecipe;
import com.prescripto.devstack.servers.RedisRecipe;
import java.nio.file.Path;
import java.util.Map;

/**
 * Servers of one's own, on free ports, that a test can stop, crash, freeze and start again:
 *
 * <pre>{@code
 * try (Node redis = Nodes.redis(folder)) {
 *     redis.start();
 *     redis.kill();
 *     redis.start();
 * }
 * }</pre>
 *
 * A node is not started by being made. It keeps its data in a folder of its name below the given one.
 */
public final class Nodes {
    private static final String RABBIT_USER = "prescripto";
    // Reachable from this machine only, and gone with the test.
    private static final String PASSWORD = "private-to-this-test";

    private static final PrivateFolders FOLDERS = PrivateFolders.ofThisUser();
    private static final ServerPrograms PROGRAMS = new ServerPrograms(FOLDERS, System.err::println);

    private Nodes() {}

    public static Node mongo(Path folder) {
        Path own = folder.resolve("mongo");
        return new ProcessNode(new MongoRecipe(own, Ports.free()), own);
    }

    public static Node redis(Path folder) {
        Path own = folder.resolve("redis");
        return new ProcessNode(new RedisRecipe(PROGRAMS.find(ServerProgram.REDIS), own, Ports.free()), own);
    }

    /** A broker; {@link #rabbitServer} says how to sign in. */
    public static Node rabbit(Path folder) {
        Path own = folder.resolve("rabbitmq");
        Recipe recipe = new RabbitRecipe(
                PROGRAMS.find(ServerProgram.RABBITMQ), FOLDERS.homeFor(own), RabbitPorts.free(), RABBIT_USER, PASSWORD);
        return new ProcessNode(recipe, own);
    }

    /** How to reach a broker made here. */
    public static RabbitServer rabbitServer(Node rabbit) {
        return new RabbitServer("127.0.0.1", rabbit.port(), RABBIT_USER, PASSWORD, port(rabbit, "management"));
    }

    public static Node kafka(Path folder) {
        Path own = folder.resolve("kafka");
        return new ProcessNode(new KafkaRecipe(own, Ports.free(), Ports.free()), own);
    }

    /** A PostgreSQL server; {@link #postgresServer} makes databases on it. */
    public static Node postgres(Path folder) {
        return postgres(folder, Map.of());
    }

    /** One with settings of its own, such as {@code shared_buffers}. */
    public static Node postgres(Path folder, Map<String, String> settings) {
        Path own = folder.resolve("postgres");
        PrivateFolders.letOthersPass(folder);
        Recipe recipe = new PostgresRecipe(
                PROGRAMS.find(ServerProgram.POSTGRES), FOLDERS.homeFor(own), Ports.free(), PASSWORD, settings);
        return new ProcessNode(recipe, own);
    }

    /** Makes a database on a running server made here, unless it is there. */
    public static PostgresServer postgresServer(Node postgres, String database) {
        return postgresAdmin(postgres).database(database);
    }

    /** Makes databases on a server made here. */
    public static PostgresAdmin postgresAdmin(Node postgres) {
        return new PostgresAdmin("127.0.0.1", postgres.port(), PASSWORD);
    }

    /** A mail sink; its page and its API are on the port called {@code page}. */
    public static Node mailSink(Path folder) {
        Path own = folder.resolve("mail");
        return new ProcessNode(new MailSinkRecipe(own, Ports.free(), Ports.free()), own);
    }

    /** A payment provider's stand-in; {@link #razorpayServer} says how to reach it. */
    public static Node razorpay(Path folder) {
        Path own = folder.resolve("razorpay");
        int port = Ports.free();
        return new ProcessNode(new RazorpayRecipe(own, port, razorpayAccount(port), null), own);
    }

    /** The first account of a sandbox made here. */
    public static RazorpayServer razorpayServer(Node razorpay) {
        return razorpayAccount(razorpay.port());
    }

    private static RazorpayServer razorpayAccount(int port) {
        return new RazorpayServer("http://127.0.0.1:" + port, "rzp_test_first", PASSWORD, PASSWORD + "-webhooks");
    }

    /** Prometheus with the given configuration. */
    public static Node prometheus(Path folder, String configuration) {
        Path own = folder.resolve("prometheus");
        return new ProcessNode(
                new PrometheusRecipe(PROGRAMS.find(ServerProgram.PROMETHEUS), own, Ports.free(), configuration), own);
    }

    /** One of a node's ports by its purpose. */
    public static int port(Node node, String purpose) {
        Integer port = node.ports().get(purpose);
        if (port == null) {
            throw new IllegalArgumentException("%s has no port called %s".formatted(node.name(), purpose));
        }
        return port;
    }
}
