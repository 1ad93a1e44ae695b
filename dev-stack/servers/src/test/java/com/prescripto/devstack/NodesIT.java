package com.prescripto.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.prescripto.devstack.process.Listeners;
import com.prescripto.devstack.process.Ports;
import com.prescripto.devstack.servers.Http;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each server, used with the client the services use: what was acknowledged before a crash is there after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesIT {
    @TempDir
    Path folder;

    @Test
    void redis_keeps_what_it_took_over_a_restart() throws Exception {
        try (Node redis = Nodes.redis(folder)) {
            redis.start();
            assertThat(redisSays(redis, "SET visit booked")).isEqualTo("+OK");
            stopAndStart(redis);
            assertThat(redisSays(redis, "STRLEN visit")).isEqualTo(":6");
        }
    }

    @Test
    void mongo_keeps_what_it_acknowledged_over_a_crash() {
        try (Node mongo = Nodes.mongo(folder)) {
            mongo.start();
            inMongo(
                    mongo,
                    client ->
                            client.getDatabase("clinic").getCollection("visits").insertOne(new Document("_id", "v1")));
            killAndStart(mongo);
            inMongo(
                    mongo,
                    client -> assertThat(client.getDatabase("clinic")
                                    .getCollection("visits")
                                    .countDocuments())
                            .isEqualTo(1));
        }
    }

    @Test
    void rabbitmq_keeps_a_confirmed_message_over_a_crash() throws Exception {
        try (Node rabbit = Nodes.rabbit(folder)) {
            rabbit.start();
            onChannel(
                    rabbit,
                    channel -> channel.queueDeclare("mails", true, false, false, Map.of("x-queue-type", "quorum")));
            // RabbitMQ 3.10 writes a quorum queue's own record down a few seconds after its declaration, or when it
            // stops: a crash before that leaves a queue without a leader.
            stopAndStart(rabbit);
            onChannel(rabbit, channel -> {
                channel.confirmSelect();
                channel.basicPublish(
                        "", "mails", MessageProperties.PERSISTENT_BASIC, "one".getBytes(StandardCharsets.UTF_8));
                channel.waitForConfirmsOrDie(5_000);
            });
            killAndStart(rabbit);
            onChannel(
                    rabbit,
                    channel -> assertThat(channel.basicGet("mails", true).getBody())
                            .asString()
                            .isEqualTo("one"));
        }
    }

    @Test
    void kafka_keeps_an_acknowledged_record_over_a_crash() throws Exception {
        try (Node kafka = Nodes.kafka(folder)) {
            kafka.start();
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", "127.0.0.1:" + kafka.port(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>("trail", "v1", "booked")).get();
            }
            killAndStart(kafka);
            assertThat(recordsIn(kafka, "trail")).containsExactly("booked");
        }
    }

    @Test
    void postgres_keeps_a_committed_row_over_a_crash_and_asks_for_the_password() throws Exception {
        try (Node postgres = Nodes.postgres(folder)) {
            postgres.start();
            PostgresServer database = Nodes.postgresServer(postgres, "trail");
            inPostgres(database, "create table entry (id int); insert into entry values (7)");
            killAndStart(postgres);
            assertThat(Nodes.postgresServer(postgres, "trail")).isEqualTo(database);
            inPostgres(database, "insert into entry select id from entry where id = 7");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void prometheus_serves_its_configuration() throws Exception {
        try (Node prometheus = Nodes.prometheus(folder, "global:\n  scrape_interval: 7s\n")) {
            prometheus.start();
            assertThat(get("http://127.0.0.1:" + prometheus.port() + "/api/v1/status/config"))
                    .contains("scrape_interval: 7s");
        }
    }

    @Test
    void the_mail_sink_keeps_its_mails_over_a_crash() throws Exception {
        try (Node mail = Nodes.mailSink(folder)) {
            mail.start();
            sendMail(mail);
            String list = "http://127.0.0.1:" + Nodes.port(mail, "page") + "/api/mails?to=ada@example.org";
            assertThat(get(list)).contains("Your visit");
            killAndStart(mail);
            assertThat(get(list)).contains("Your visit");
        }
    }

    @Test
    void the_payment_sandbox_keeps_its_orders_over_a_crash() throws Exception {
        try (Node razorpay = Nodes.razorpay(folder)) {
            razorpay.start();
            RazorpayServer account = Nodes.razorpayServer(razorpay);
            Http.put(account.url() + "/sandbox/accounts/rzp_test_kept", "{}");
            killAndStart(razorpay);
            assertThat(Http.status(account.url() + "/sandbox/accounts/rzp_test_kept/state"))
                    .isEqualTo(200);
            assertThat(Http.status(account.url() + "/sandbox/accounts/rzp_test_never/state"))
                    .isEqualTo(400);
        }
    }

    @Test
    void a_paused_node_answers_nobody_until_it_is_resumed() throws Exception {
        try (Node redis = Nodes.redis(folder)) {
            redis.start();
            redis.pause();
            assertThat(redis.state()).isEqualTo(Node.State.PAUSED);
            assertThat(redisSays(redis, "PING")).isEmpty();
            redis.resume();
            assertThat(redisSays(redis, "PING")).isEqualTo("+PONG");
        }
    }

    /** Kills and starts again; nothing of the node may be left in between, and nobody outside may reach it. */
    private static void killAndStart(Node node) {
        assertThat(reachableFromOutside(node)).isEmpty();
        node.kill();
        assertThat(node.state()).isEqualTo(Node.State.STOPPED);
        assertPortsAreFree(node);
        node.start();
        assertThat(node.state()).isEqualTo(Node.State.RUNNING);
    }

    private static void stopAndStart(Node node) {
        assertThat(reachableFromOutside(node)).isEmpty();
        node.stop();
        assertPortsAreFree(node);
        node.start();
    }

    private static void assertPortsAreFree(Node node) {
        assertThat(node.ports().values()).allMatch(Ports::isFree);
    }

    private static List<Integer> reachableFromOutside(Node node) {
        Set<Integer> outside = Listeners.reachableFromOutside().collect(Collectors.toSet());
        return node.ports().values().stream().filter(outside::contains).toList();
    }

    private static String redisSays(Node redis, String command) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        } catch (SocketTimeoutException e) {
            return "";
        }
    }

    private static void inMongo(Node mongo, Consumer<MongoClient> work) {
        try (MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + mongo.port())) {
            work.accept(client);
        }
    }

    private interface ChannelWork {
        void on(Channel channel) throws Exception;
    }

    private static void onChannel(Node rabbit, ChannelWork work) throws Exception {
        RabbitServer server = Nodes.rabbitServer(rabbit);
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(server.host());
        factory.setPort(server.port());
        factory.setUsername(server.user());
        factory.setPassword(server.password());
        try (Connection connection = factory.newConnection();
                Channel channel = connection.createChannel()) {
            work.on(channel);
        }
    }

    private static List<String> recordsIn(Node kafka, String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafka.port(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            List<String> values = new ArrayList<>();
            Instant deadline = Instant.now().plusSeconds(20);
            while (values.isEmpty() && Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(500))) {
                    values.add(found.value());
                }
            }
            return values;
        }
    }

    private static void inPostgres(PostgresServer database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
            assertThat(statement.getUpdateCount()).isNotNegative();
        }
    }

    private static void sendMail(Node mail) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), mail.port())) {
            socket.setSoTimeout(5_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            in.readLine();
            for (String line : List.of(
                    "HELO test",
                    "MAIL FROM:<clinic@example.org>",
                    "RCPT TO:<ada@example.org>",
                    "DATA",
                    "Subject: Your visit\r\n\r\nSee you.\r\n.",
                    "QUIT")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(in.readLine()).matches("[23].*");
            }
        }
    }

    private static String get(String url) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
