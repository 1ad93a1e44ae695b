package com.prescripto.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.prescripto.devstack.TestServers;
import com.prescripto.devstack.WatchedCounters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Redis and RabbitMQ take connections and say nothing, Kafka is not there, payments are off: the service says so, soon. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SystemIT {

    private static ServerSocket silent;
    private static ConfigurableApplicationContext service;
    private static People people;

    @BeforeAll
    static void start() throws IOException {
        // Whoever connects waits in its queue for ever.
        silent = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        var mute = String.valueOf(silent.getLocalPort());
        var arguments = List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + TestServers.get().mongoUri(TestServers.unique("system")),
                "--prescripto.redis.address=redis://127.0.0.1:" + mute,
                "--spring.rabbitmq.host=127.0.0.1",
                "--spring.rabbitmq.port=" + mute,
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + mute,
                "--prescripto.admin.email=" + BookingServer.ADMIN_EMAIL,
                "--prescripto.admin.password=" + BookingServer.ADMIN_PASSWORD,
                "--prescripto.photos.directory=target/photos");
        service = new SpringApplication(BookingApplication.class).run(arguments.toArray(String[]::new));
        people = People.of(
                Integer.parseInt(Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"))));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        silent.close();
    }

    @Test
    void it_is_alive_and_ready_for_bookings_need_none_of_them() {
        people.admin(); // Ready means that there is one.
        for (var probe : List.of("liveness", "readiness")) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            people.anybody().get("/actuator/health/" + probe).status() == 200);
        }
    }

    /** Whatever is away and switched off: nobody has booked, paid or been given up yet. */
    @Test
    void every_counter_that_is_watched_is_there_from_the_start() {
        var metrics = people.anybody().get("/actuator/prometheus").text();
        assertThat(WatchedCounters.read(Path.of("..", "grafana"), "booking", metrics))
                .containsKey("booking_trail_lost_total")
                .allSatisfy((counter, value) -> assertThat(value).as(counter).isZero());
    }

    @Test
    void it_says_of_each_how_it_is_and_lets_nobody_wait_for_what_hangs() {
        var admin = people.admin().caller();
        var now = admin.get("/api/admin/system");
        assertThat(now.status()).as(now.text()).isEqualTo(200);
        assertThat(now.at("/service")).isEqualTo("booking-service");
        var states = new TreeMap<String, String>();
        var waited = new TreeMap<String, Long>();
        now.json().get("parts").forEach(part -> {
            states.put(part.get("name").asString(), part.get("state").asString());
            waited.put(part.get("name").asString(), part.get("millis").asLong());
        });
        assertThat(states).containsOnlyKeys("KAFKA", "MONGODB", "PAYMENTS", "RABBITMQ", "REDIS");
        assertThat(List.of("KAFKA", "RABBITMQ", "REDIS"))
                .allSatisfy(part -> assertThat(states.get(part)).isIn("DOWN", "HANGS"));
        assertThat(states).contains(Map.entry("PAYMENTS", "OFF"));
        assertThat(waited).allSatisfy((part, millis) -> assertThat(millis).isLessThanOrEqualTo(2_000));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var later = admin.get("/api/admin/system").json();
            assertThat(later.at("/figures/outboxPending").asDouble(-1)).isNotNegative();
            assertThat(later.at("/figures/outboxOldestSeconds").asDouble(-1)).isNotNegative();
            assertThat(later.get("parts"))
                    .anySatisfy(part -> assertThat(part.toString()).contains("MONGODB", "UP"));
        });
    }
}
