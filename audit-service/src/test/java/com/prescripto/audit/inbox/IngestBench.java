package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.devstack.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code bench/audit}: how fast events become rows, against the fastest that PostgreSQL can take the same rows (COPY, one
 * stream) and the plainest way to write them (one statement and one commit a row). All three in one run, into the same
 * tables; not a test that passes or fails by the clock, but what it counts must be right.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestBench {

    private static final Logger log = LoggerFactory.getLogger(IngestBench.class);
    private static final int EVENTS = Integer.getInteger("bench.events", 100_000);
    private static final int SENT_AT_ONCE = 5_000;
    private static final int ROWS_ONE_BY_ONE = 5_000;
    private static final String COLUMNS =
            "occurred_at, event_id, recorded_at, type, subject, sequence, actor_role, actor_id,"
                    + " correlation_id, trace_parent, source, data_schema, payload, payload_json, kafka_topic, kafka_partition,"
                    + " kafka_offset, chain_position, chain_hash";

    @TempDir
    private Path folder;

    @Test
    void events_become_rows() throws Exception {
        var database = AuditService.database();
        var rows = folder.resolve("rows.copy");
        double ingest;
        try (var topic = EventTopic.create()) {
            send(topic);
            ingest = ingest(topic, database, rows);
        }
        var copy = copy(rows);
        var oneByOne = oneByOne(rows);
        log.info(String.format(
                Locale.ROOT,
                "BENCH %,d events: ingest %,.0f rows/s; COPY %,.0f rows/s; row by row %,.0f rows/s;"
                        + " ingest is %.2f of COPY and %.1f times row by row",
                EVENTS,
                ingest,
                copy,
                oneByOne,
                ingest / copy,
                ingest / oneByOne));
    }

    private static void send(EventTopic topic) {
        for (var sent = 0; sent < EVENTS; sent += SENT_AT_ONCE) {
            topic.send(TestEvent.events(Math.min(SENT_AT_ONCE, EVENTS - sent)));
        }
    }

    /** From the first commit on, so that starting does not count. */
    private static double ingest(EventTopic topic, PostgresServer database, Path rows) throws Exception {
        var tables = new TrailTables(database);
        // Verifying at the same time would be another measurement.
        try (var service = AuditService.start(topic, database, "prescripto.audit.verification.every=24h")) {
            var first = await(tables, 1);
            var begin = System.nanoTime();
            var last = await(tables, EVENTS);
            var seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(last).isEqualTo(EVENTS);
            assertThat(service.bean(VerifyTrail.class).verify().verified()).isEqualTo(EVENTS);
            try (var connection = connect(database);
                    var out = Files.newOutputStream(rows)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("COPY (SELECT " + COLUMNS + " FROM audit_entry) TO STDOUT", out);
            }
            return (last - first) / seconds;
        }
    }

    private static long await(TrailTables tables, long expected) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(
                        () -> Objects.requireNonNullElse(
                                tables.jdbc().queryForObject("SELECT sum(length) FROM audit_chain", Long.class), 0L),
                        length -> length >= expected);
    }

    private static double copy(Path rows) throws Exception {
        try (var connection = connect(emptyTables());
                var in = Files.newInputStream(rows)) {
            var begin = System.nanoTime();
            var copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY audit_entry (" + COLUMNS + ") FROM STDIN", in);
            assertThat(copied).isEqualTo(EVENTS);
            return EVENTS / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static double oneByOne(Path rows) throws Exception {
        try (var connection = connect(emptyTables());
                var lines = Files.lines(rows)) {
            try (var prepare = connection.createStatement()) {
                prepare.execute("CREATE TEMP TABLE line AS SELECT " + COLUMNS + " FROM audit_entry");
            }
            var some = String.join("\n", lines.limit(ROWS_ONE_BY_ONE).toList()) + "\n";
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY line FROM STDIN", new java.io.StringReader(some));
            return insertOneByOne(connection);
        }
    }

    /** The values are at hand in the server already: what is measured is the statement, the row and the commit. */
    private static double insertOneByOne(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var ids = select.executeQuery("SELECT ctid::text FROM line");
                var insert = connection.prepareStatement("INSERT INTO audit_entry (" + COLUMNS + ") SELECT " + COLUMNS
                        + " FROM line WHERE ctid = ?::tid ON CONFLICT DO NOTHING")) {
            var begin = System.nanoTime();
            var inserted = 0;
            while (ids.next()) {
                insert.setString(1, ids.getString(1));
                inserted += insert.executeUpdate();
            }
            assertThat(inserted).isEqualTo(Math.min(EVENTS, ROWS_ONE_BY_ONE));
            return inserted / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** The tables as the service has them, in a database of their own. */
    private static PostgresServer emptyTables() throws SQLException {
        var database = AuditService.database();
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("SELECT audit_ensure_partitions((current_date - interval '1 month')::date, 5)");
        }
        return database;
    }

    private static Connection connect(PostgresServer database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
