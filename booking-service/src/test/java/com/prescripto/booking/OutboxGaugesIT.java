package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.booking.People.Person;
import com.prescripto.booking.outbox.Envelope;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import com.prescripto.devstack.TestServers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Binding.DestinationType;
import org.springframework.amqp.core.Queue;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** How much waits for the brokers, and for how long, as Prometheus and the admins see it; brokers that come late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxGaugesIT {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String PENDING = "booking_outbox_pending";
    private static final String OLDEST = "booking_outbox_oldest_age_seconds";

    @Test
    void what_waits_is_counted_and_grows_older_until_both_brokers_are_there(@TempDir Path folder) {
        try (var rabbit = Nodes.rabbit(folder);
                var kafka = Nodes.kafka(folder);
                var service = start(rabbit, kafka)) {
            var people = People.of(port(service));
            var anybody = people.anybody();
            var admin = people.admin().caller();

            var before = gauge(anybody, PENDING);
            var since = Instant.now();
            var patients = List.of(people.patient(), people.patient(), people.patient());
            assertThat(gauge(anybody, PENDING)).isGreaterThanOrEqualTo(before + 3);
            await().atMost(SOON).untilAsserted(() -> {
                var least = secondsSince(since);
                assertThat(gauge(anybody, OLDEST)).isGreaterThanOrEqualTo(least).isGreaterThan(5);
            });
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(figure(admin, "outboxPending")).isGreaterThanOrEqualTo(before + 3);
                assertThat(figure(admin, "outboxOldestSeconds")).isGreaterThan(5);
            });

            // Kafka alone is not enough: RabbitMQ has still to be told.
            kafka.start();
            try (var told = new ToldFacts("127.0.0.1:" + kafka.port())) {
                told.until(() -> assertThat(told.all())
                        .extracting(fact -> fact.at("subject"))
                        .containsAll(patients.stream().map(Person::id).toList()));
            }
            assertThat(gauge(anybody, PENDING)).isGreaterThanOrEqualTo(3);

            rabbit.start();
            listen(service);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(gauge(anybody, PENDING)).isZero();
                assertThat(gauge(anybody, OLDEST)).isZero();
                assertThat(figure(admin, "outboxPending")).isZero();
                assertThat(figure(admin, "outboxOldestSeconds")).isZero();
            });
        }
    }

    private static ConfigurableApplicationContext start(Node rabbit, Node kafka) {
        var server = Nodes.rabbitServer(rabbit);
        var arguments = List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + TestServers.get().mongoUri(TestServers.unique("gauges")),
                "--prescripto.redis.address=redis://" + TestServers.get().redis(),
                "--spring.rabbitmq.host=" + server.host(),
                "--spring.rabbitmq.port=" + server.port(),
                "--spring.rabbitmq.username=" + server.user(),
                "--spring.rabbitmq.password=" + server.password(),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafka.port(),
                "--prescripto.admin.email=" + BookingServer.ADMIN_EMAIL,
                "--prescripto.admin.password=" + BookingServer.ADMIN_PASSWORD,
                "--prescripto.photos.directory=target/photos",
                "--prescripto.trail.window=1s",
                "--prescripto.outbox.retry-at-most=5s");
        return new SpringApplication(BookingApplication.class).run(arguments.toArray(String[]::new));
    }

    /** What no queue takes counts as not told. */
    private static void listen(ConfigurableApplicationContext service) {
        var admin = service.getBean(AmqpAdmin.class);
        admin.declareQueue(new Queue("gauges-it", true));
        admin.declareBinding(new Binding("gauges-it", DestinationType.QUEUE, Envelope.DESTINATION, "#", null));
    }

    private static double gauge(Caller anybody, String name) {
        var metrics = anybody.get("/actuator/prometheus").text();
        var line = metrics.lines()
                .filter(each -> each.startsWith(name + "{"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no gauge " + name));
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private static double figure(Caller admin, String name) {
        return admin.get("/api/admin/system").json().at("/figures/" + name).asDouble(Double.NaN);
    }

    private static double secondsSince(Instant then) {
        return Duration.between(then, Instant.now()).toMillis() / 1_000.0;
    }

    private static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port")));
    }
}
