package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.AuditApplication;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.ServiceProcess;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import com.prescripto.devstack.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code bench/soak}: two services share the partitions; again and again one of them is killed at a random point and comes
 * back, so that the partitions move to and fro. Meanwhile the topic is replayed, PostgreSQL is away for a minute and later
 * crashes. In the end every event is one row and the chain holds.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestSoak {

    private static final Logger log = LoggerFactory.getLogger(IngestSoak.class);
    private static final int CRASHES = Integer.getInteger("soak.crashes", 20);
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("soak.away", 60));
    private static final int EVENTS_EACH = 10_000;
    private static final int REPLAY_EVERY = 5;

    private final long seed = Long.getLong("soak.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<CompletableFuture<Integer>> replays = new ArrayList<>();
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private long sent;
    private int launched;

    @TempDir
    private Path folder;

    @Test
    void every_event_is_one_row_whatever_happens() {
        say("-Dsoak.seed=%d does the same again".formatted(seed));
        try (var kafka = Nodes.kafka(folder);
                var postgres = Nodes.postgres(folder)) {
            kafka.start();
            postgres.start();
            var database = Nodes.postgresServer(postgres, "audit");
            try (var topic = EventTopic.create("127.0.0.1:" + kafka.port())) {
                play(topic, postgres, database);
                assertEachOnce(topic, database);
            }
        }
    }

    private void play(EventTopic topic, Node postgres, PostgresServer database) {
        var tables = new TrailTables(database);
        try {
            launch(topic, database);
            launch(topic, database);
            for (var crash = 1; crash <= CRASHES; crash++) {
                send(topic, EVENTS_EACH);
                if (crash % REPLAY_EVERY == 0) {
                    replays.add(CompletableFuture.supplyAsync(() -> replay(topic, database)));
                }
                awaitRows(tables, tables.rows() + random.nextInt(1, EVENTS_EACH / 2));
                var victim = atWork(tables);
                LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(5_000)));
                Objects.requireNonNull(services.remove(victim)).kill();
                say("crash %d, of %s: %,d of %,d events are rows".formatted(crash, victim, tables.rows(), sent));
                launch(topic, database);
                disturb(crash, topic, postgres);
            }
            replays.forEach(replay -> assertThat(replay.join()).as("replay").isZero());
            // Each replay is an event itself.
            sent += replays.size();
            awaitRows(tables, sent);
        } finally {
            services.values().forEach(ServiceProcess::kill);
        }
    }

    /** PostgreSQL goes when no replay needs it. */
    private void disturb(int crash, EventTopic topic, Node postgres) {
        if (crash == CRASHES / 3) {
            replays.forEach(CompletableFuture::join);
            postgres.stop();
            var back = Instant.now().plus(AWAY);
            while (Instant.now().isBefore(back)) {
                send(topic, 100);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
            postgres.start();
            say("PostgreSQL was away for " + AWAY);
        } else if (crash == 2 * CRASHES / 3) {
            replays.forEach(CompletableFuture::join);
            postgres.kill();
            postgres.start();
            say("PostgreSQL crashed");
        }
    }

    private void assertEachOnce(EventTopic topic, PostgresServer database) {
        var tables = new TrailTables(database);
        assertThat(replay(topic, database)).as("replay").isZero();
        sent++;
        try (var service = AuditService.start(topic, database)) {
            awaitRows(tables, sent);
            assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new Verdict(sent, null));
        }
        assertThat(tables.rows()).isEqualTo(sent);
        assertThat(tables.jdbc().queryForObject("SELECT count(DISTINCT event_id) FROM audit_entry", Long.class))
                .isEqualTo(sent);
        assertThat(topic.deadLetters(0)).isEmpty();
        say("%,d events, each one row; the chain holds, and is what the topic tells".formatted(sent));
    }

    /** The service that wrote last: one that has only begun to start would not mind. */
    private String atWork(TrailTables tables) {
        var writers = tables.jdbc()
                .queryForList(
                        "SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'soak-%'"
                                + " AND query LIKE ANY (ARRAY['COPY%', 'UPDATE audit_chain%', 'COMMIT%'])"
                                + " ORDER BY state_change DESC",
                        String.class);
        return writers.stream()
                .filter(services::containsKey)
                .findFirst()
                .orElseGet(() -> services.keySet().iterator().next());
    }

    private void launch(EventTopic topic, PostgresServer database) {
        launched++;
        var name = "soak-" + launched;
        var service = ServiceProcess.launch(
                folder.resolve(name + ".log"),
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"),
                AuditService.arguments(
                        topic,
                        database,
                        // In small steps, so that there is a middle to kill it in.
                        "spring.kafka.consumer.max-poll-records=20",
                        "spring.datasource.hikari.data-source-properties.ApplicationName=" + name,
                        // Or Kafka would keep the partitions for the one that was killed for most of a minute.
                        "spring.kafka.consumer.properties.session.timeout.ms=6000",
                        "spring.kafka.consumer.properties.heartbeat.interval.ms=1000"));
        services.put(name, service);
    }

    private static int replay(EventTopic topic, PostgresServer database) {
        return AuditApplication.replay(AuditService.arguments(topic, database));
    }

    private void send(EventTopic topic, int count) {
        topic.send(events(count));
        sent += count;
    }

    private static void awaitRows(TrailTables tables, long expected) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(tables::rows, rows -> rows >= expected);
    }

    private static void say(String what) {
        log.info("SOAK {}", what);
    }
}
