package com.prescripto.audit.testing;

import com.prescripto.devstack.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The service's tables as their owner, a superuser, sees them. */
public final class TrailTables {

    private final JdbcTemplate jdbc;

    public TrailTables(PostgresServer database) {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Does, once, what only a superuser can: change the trail without its triggers. */
    public void tamper(String sql) {
        jdbc.execute("SET session_replication_role = replica; " + sql);
    }

    /** Forgets everything, for the next test; again, when the service's own check of the trail stood in the way. */
    public void clear() {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(PessimisticLockingFailureException.class)
                .untilAsserted(() -> tamper("TRUNCATE audit_entry, audit_chain"));
    }

    /** 0 while there is no table, or no server. */
    public long rows() {
        try {
            return Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM audit_entry", Long.class));
        } catch (DataAccessException notThere) {
            return 0;
        }
    }

    public List<String> eventIds() {
        return jdbc.queryForList("SELECT event_id::text FROM audit_entry", String.class);
    }

    /** Waits until the service has made its tables and partitions. */
    public void awaitTables() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            var partitions = jdbc.queryForObject(
                    "SELECT count(*) FROM pg_inherits WHERE inhparent = to_regclass('audit_entry')", Long.class);
            return partitions != null && partitions > 1;
        });
    }

    /** Waits until there are so many rows, at most a minute. */
    public void awaitRows(long expected) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(this::rows, rows -> rows >= expected);
    }
}
