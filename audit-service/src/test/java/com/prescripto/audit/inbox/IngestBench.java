package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.ProcessCosts.cpuSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.inbox.Yardsticks.Form;
import com.prescripto.audit.inbox.Yardsticks.Speed;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.ProcessCosts;
import com.prescripto.audit.testing.ServiceProcess;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.Node;
import com.prescripto.devstack.Nodes;
import com.prescripto.devstack.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * {@code bench/audit}: how fast events become rows, against the fastest that PostgreSQL can take the same rows and the plainest
 * way to write them. All in one run, in turns; not a test that passes or fails by the clock, but what it counts must be right.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestBench {

    private static final Logger log = LoggerFactory.getLogger(IngestBench.class);
    private static final int EVENTS = Integer.getInteger("bench.events", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    /** How many come before those that are measured, while Java compiles the service; what that costs is said apart. */
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", EVENTS / 5);

    private static final int ALL = WARM_UP + EVENTS;
    private static final int SENT_AT_ONCE = 5_000;
    private static final int ALONE = 20_000;

    /** As a machine is set up that is there for this: the indexes that are written to stay in its memory. */
    private static final Map<String, String> A_REAL_SERVER =
            Map.of("shared_buffers", "1GB", "max_wal_size", "8GB", "wal_compression", "lz4");

    /** As in its container, and a third of what a million events weigh: one that kept what it reads would not come far. */
    private static final List<String> MEMORY =
            List.of("-XX:+UseSerialGC", "-Xmx320m", "-XX:NewRatio=1", "-Duser.timezone=UTC");

    @TempDir
    private Path folder;

    @Test
    void events_become_rows() throws Exception {
        var rounds = new ArrayList<Round>();
        try (var kafka = Nodes.kafka(folder);
                var postgres = Nodes.postgres(folder, A_REAL_SERVER)) {
            kafka.start();
            postgres.start();
            try (var topic = EventTopic.create("127.0.0.1:" + kafka.port())) {
                for (var sent = 0; sent < ALL; sent += SENT_AT_ONCE) {
                    topic.send(BenchEvents.some(Math.min(SENT_AT_ONCE, ALL - sent)));
                }
                for (var round = 1; round <= ROUNDS; round++) {
                    rounds.add(round(topic, postgres, round));
                }
            }
        }
        say(
                ("%,d events, median of %d: %.2f of COPY, %.1f times a plain writer's row by row, %.1f times its own row by row;"
                                + " of each CPU second %.2f of COPY's rows")
                        .formatted(
                                EVENTS,
                                ROUNDS,
                                median(rounds.stream().map(Round::ofCopy).toList()),
                                median(rounds.stream().map(Round::ofRowByRow).toList()),
                                median(rounds.stream().map(Round::ofOneByOne).toList()),
                                median(rounds.stream().map(Round::ofCopyByCpu).toList())));
    }

    private Round round(EventTopic topic, Node postgres, int number) throws Exception {
        var yardsticks = new Yardsticks(folder);
        var ingested = Nodes.postgresServer(postgres, "ingest_" + number);
        var ingest = ingest(topic, ingested);
        yardsticks.takeRowsFrom(ingested);
        var copies = new TreeMap<Form, Speed>();
        for (var form : Form.values()) {
            copies.put(form, yardsticks.copy(form, empty(postgres, form + "_" + number)));
        }
        var rowByRow = yardsticks.oneByOne(ingested, empty(postgres, "rows_" + number));
        var oneByOne = oneByOne(topic, Nodes.postgresServer(postgres, "alone_" + number));
        var round = new Round(ingest, copies, rowByRow, oneByOne);
        say("round %d: %s".formatted(number, round));
        Yardsticks.dropDatabases(Nodes.postgresServer(postgres, "postgres"));
        return round;
    }

    private static Supplier<PostgresServer> empty(Node postgres, String name) {
        return () -> Nodes.postgresServer(postgres, name.toLowerCase(Locale.ROOT));
    }

    /** From the first commit behind the warm-up on, so that starting does not count. */
    private Speed ingest(EventTopic topic, PostgresServer database) throws Exception {
        Yardsticks.checkpoint(database);
        var connection = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        var tables = new JdbcTemplate(connection);
        Speed speed;
        // Verifying at the same time would be another measurement.
        var arguments = AuditService.arguments(topic, database, "prescripto.audit.verification.every=24h");
        try (var service = ServiceProcess.launch(folder.resolve("service.log"), MEMORY, arguments)) {
            var coldest = await(tables, 1);
            var cold = System.nanoTime();
            var first = await(tables, Math.max(WARM_UP, 1));
            var begin = System.nanoTime();
            var cpu = cpuSeconds();
            say("the first %,d after the start: %,.0f rows/s"
                    .formatted(first, (first - coldest) / ((begin - cold) / 1e9)));
            await(tables, first + EVENTS / 4);
            var early = ProcessCosts.residentMegabytes(service.pid());
            var last = await(tables, ALL);
            var seconds = (System.nanoTime() - begin) / 1e9;
            var cost = spent(cpu);
            assertThat(last).isEqualTo(ALL);
            say("ingest: %,.1f s, CPU seconds %s, memory of the service %d MiB after a quarter, %d MiB at the end"
                    .formatted(seconds, cost, early, ProcessCosts.residentMegabytes(service.pid())));
            speed = new Speed(
                    (last - first) / seconds,
                    cost.values().stream().mapToDouble(Double::doubleValue).sum() / (last - first));
        }
        assertEachOnce(topic, database, tables);
        connection.destroy();
        return speed;
    }

    /** What the service itself comes to when it reads, chains and commits each event alone: no batches, all else the same. */
    private double oneByOne(EventTopic topic, PostgresServer database) throws Exception {
        Yardsticks.checkpoint(database);
        var connection = new SingleConnectionDataSource(database.jdbcUrl(), database.user(), database.password(), true);
        var tables = new JdbcTemplate(connection);
        var arguments = AuditService.arguments(
                topic, database, "prescripto.audit.verification.every=24h", "spring.kafka.consumer.max-poll-records=1");
        try (var service = ServiceProcess.launch(folder.resolve("alone.log"), MEMORY, arguments)) {
            assertThat(service.pid()).isPositive();
            var first = await(tables, 1);
            var begin = System.nanoTime();
            var last = await(tables, ALONE);
            return (last - first) / ((System.nanoTime() - begin) / 1e9);
        } finally {
            connection.destroy();
        }
    }

    private static void assertEachOnce(EventTopic topic, PostgresServer database, JdbcTemplate tables) {
        assertThat(tables.queryForObject("SELECT count(DISTINCT event_id) FROM audit_entry", Long.class))
                .isEqualTo(ALL);
        try (var service = AuditService.start(topic, database, "prescripto.audit.verification.every=24h")) {
            assertThat(service.bean(VerifyTrail.class).verify()).isEqualTo(new Verdict(ALL, null));
        }
    }

    private static Map<String, Double> spent(Map<String, Double> since) {
        var spent = new TreeMap<String, Double>();
        cpuSeconds()
                .forEach((program, seconds) ->
                        spent.put(program, Math.round(10 * (seconds - since.getOrDefault(program, 0.0))) / 10.0));
        return spent;
    }

    /** Over one connection, as signing in again and again costs PostgreSQL more than to answer. */
    private static long await(JdbcTemplate connected, long expected) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(
                        () -> Objects.requireNonNullElse(
                                connected.queryForObject("SELECT sum(length) FROM audit_chain", Long.class), 0L),
                        length -> length >= expected);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void say(String what) {
        log.info("BENCH {}", what);
    }

    /** What one round led to. */
    private record Round(Speed ingest, Map<Form, Speed> copies, double rowByRow, double oneByOne) {

        double ofCopy() {
            return ingest.rowsPerSecond() / fastestCopy(Speed::rowsPerSecond);
        }

        double ofRowByRow() {
            return ingest.rowsPerSecond() / rowByRow;
        }

        double ofOneByOne() {
            return ingest.rowsPerSecond() / oneByOne;
        }

        double ofCopyByCpu() {
            return (1 / ingest.cpuSecondsPerRow()) / fastestCopy(copy -> 1 / copy.cpuSecondsPerRow());
        }

        private double fastestCopy(ToDoubleFunction<Speed> by) {
            return copies.values().stream().mapToDouble(by).max().orElseThrow();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "ingest %s; COPY %s; a plain writer row by row %,.0f rows/s, ingest itself %,.0f;"
                            + " %.2f of COPY, %.1f and %.1f times row by row",
                    ingest,
                    copies,
                    rowByRow,
                    oneByOne,
                    ofCopy(),
                    ofRowByRow(),
                    ofOneByOne());
        }
    }
}
