package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.ProcessCosts;
import com.prescripto.devstack.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What ingest is held against: the rows it wrote, written again into tables like its own, with every index and trigger and
 * the same durability, but with no Kafka to read from, nothing to check and nothing to hash.
 */
final class Yardsticks {

    private static final String COLUMNS =
            "occurred_at, event_id, recorded_at, type, subject, sequence, actor_role, actor_id,"
                    + " correlation_id, trace_parent, source, data_schema, payload, payload_json, kafka_topic, kafka_partition,"
                    + " kafka_offset, chain_position, chain_hash";
    private static final String VALUES = "?" + ", ?".repeat(COLUMNS.split(",").length - 1);
    private static final int ROWS_ONE_BY_ONE = 20_000;

    /** A COPY's own two forms; whichever is faster is the yardstick. */
    enum Form {
        TEXT,
        BINARY
    }

    /** How fast it went, and what it cost of the CPU, all processes together. */
    record Speed(double rowsPerSecond, double cpuSecondsPerRow) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%,.0f rows/s at %.0f us of CPU each", rowsPerSecond, 1e6 * cpuSecondsPerRow);
        }
    }

    private final Path folder;

    Yardsticks(Path folder) {
        this.folder = folder;
    }

    /** Puts away the rows of the tables that ingest filled. */
    void takeRowsFrom(PostgresServer database) throws SQLException, IOException {
        try (var connection = connect(database)) {
            for (var form : Form.values()) {
                copyOut(connection, "SELECT " + COLUMNS + " FROM audit_entry", form, file(form.name()));
            }
        }
    }

    /** All rows in one stream and one transaction. */
    Speed copy(Form form, Supplier<PostgresServer> empty) throws SQLException, IOException {
        try (var connection = connect(withTables(empty.get()));
                var in = Files.newInputStream(file(form.name()))) {
            var cpu = cpuSeconds();
            var begin = System.nanoTime();
            var rows = copies(connection)
                    .copyIn("COPY audit_entry (" + COLUMNS + ") FROM STDIN WITH (FORMAT " + form + ")", in);
            return new Speed(rows / seconds(begin), (cpuSeconds() - cpu) / rows);
        }
    }

    /** One statement and one commit a row, as a plain writer has them: the values come over the connection. */
    double oneByOne(PostgresServer filled, Supplier<PostgresServer> empty) throws SQLException {
        try (var from = connect(filled);
                var to = connect(withTables(empty.get()))) {
            var rows = someRows(from);
            try (var insert = to.prepareStatement(
                    "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (" + VALUES + ") ON CONFLICT DO NOTHING")) {
                var begin = System.nanoTime();
                for (var row : rows) {
                    for (var column = 0; column < row.size(); column++) {
                        insert.setObject(column + 1, row.get(column));
                    }
                    assertThat(insert.executeUpdate()).isOne();
                }
                return rows.size() / seconds(begin);
            }
        }
    }

    private static List<List<@Nullable Object>> someRows(Connection from) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        try (var select = from.createStatement();
                var found = select.executeQuery("SELECT " + COLUMNS + " FROM audit_entry LIMIT " + ROWS_ONE_BY_ONE)) {
            while (found.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getObject(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** So that no measurement pays for what the one before it left to be written. */
    static void checkpoint(PostgresServer database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** Room on the disk for the next round: a million events weigh ten gigabytes in all the tables of one. */
    static void dropDatabases(PostgresServer maintenance) throws SQLException {
        try (var connection = connect(maintenance);
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var found = statement.executeQuery(
                    "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> current_database()")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            for (var name : names) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        }
    }

    /** The tables as the service has them. */
    private static PostgresServer withTables(PostgresServer database) throws SQLException {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .load()
                .migrate();
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute("SELECT audit_ensure_partitions((current_date - interval '1 month')::date, 5)");
        }
        checkpoint(database);
        return database;
    }

    /** This process sends the rows, so its time counts as well. */
    private static double cpuSeconds() {
        return ProcessCosts.ownCpuSeconds()
                + ProcessCosts.cpuSeconds().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private Path file(String name) {
        return folder.resolve("rows." + name);
    }

    private static void copyOut(Connection connection, String select, Form form, Path file)
            throws SQLException, IOException {
        try (var out = Files.newOutputStream(file)) {
            copies(connection).copyOut("COPY (" + select + ") TO STDOUT WITH (FORMAT " + form + ")", out);
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static Connection connect(PostgresServer database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
