package com.prescripto.devstack.docker;

import com.prescripto.devstack.HostPort;
import com.prescripto.devstack.RabbitServer;
import com.prescripto.devstack.servers.PostgresAdmin;
import com.prescripto.devstack.shared.Endpoints;
import java.time.Duration;
import java.util.Properties;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** One container per kind of server. They are never closed here: they live until the process ends. */
final class Containers {
    private static final String PASSWORD = "container";
    /** A minute, which is usual, is short for Kafka on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Containers() {}

    static Properties start(String name) {
        return switch (name) {
            case "mongo" -> Endpoints.ofMongo(at(started(new MongoDBContainer("mongo:8.0")), 27017));
            case "redis" -> Endpoints.ofRedis(at(started(redis()), 6379));
            case "rabbit" ->
                rabbit(new RabbitMQContainer("rabbitmq:4.1-management")
                        .withAdminUser("prescripto")
                        .withAdminPassword(PASSWORD));
            case "kafka" -> kafka(new KafkaContainer("apache/kafka:4.1.0"));
            case "postgres" ->
                postgres(new PostgreSQLContainer("postgres:18-alpine")
                        .withUsername(PostgresAdmin.USER)
                        .withPassword(PASSWORD)
                        .withDatabaseName("postgres"));
            default -> throw new IllegalArgumentException("No container for " + name);
        };
    }

    private static GenericContainer<?> redis() {
        return new GenericContainer<>("redis:7.4-alpine").withExposedPorts(6379).waitingFor(Wait.forListeningPort());
    }

    private static Properties rabbit(RabbitMQContainer container) {
        started(container);
        return Endpoints.ofRabbit(new RabbitServer(
                container.getHost(), container.getAmqpPort(), "prescripto", PASSWORD, container.getHttpPort()));
    }

    private static Properties kafka(KafkaContainer container) {
        started(container);
        String bootstrap = container.getBootstrapServers();
        return Endpoints.ofKafka(HostPort.parse(bootstrap.substring(bootstrap.lastIndexOf('/') + 1)));
    }

    private static Properties postgres(PostgreSQLContainer container) {
        HostPort at = at(started(container), 5432);
        return Endpoints.ofPostgres(new PostgresAdmin(at.host(), at.port(), PASSWORD));
    }

    private static <C extends GenericContainer<?>> C started(C container) {
        container.withStartupTimeout(PATIENCE);
        container.start();
        return container;
    }

    private static HostPort at(GenericContainer<?> container, int port) {
        return new HostPort(container.getHost(), container.getMappedPort(port));
    }
}
