package com.prescripto.audit.trail.store;

import static java.util.stream.Collectors.toSet;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds entries to the table by COPY, the fastest way in there is, and knows which events are there. */
final class EntryWriter {

    enum SearchCopy {
        KEPT,
        LEFT_OUT
    }

    private static final String COPY = "COPY audit_entry (" + CopyRows.COLUMNS + ") FROM STDIN WITH (FORMAT binary)";

    private static final String KNOWN = """
            SELECT entry.event_id, entry.occurred_at
            FROM unnest(CAST(CAST(? AS text[]) AS uuid[]), CAST(CAST(? AS text[]) AS timestamptz[]))
                AS event (event_id, occurred_at)
            JOIN audit_entry entry USING (event_id, occurred_at)""";

    private final JdbcTemplate jdbc;

    EntryWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All or, with a failure, none. COPY knows no ON CONFLICT: the primary key refuses them all when one of them is there.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of the events is known already
     */
    void insert(List<AuditEntry> entries, SearchCopy copy) {
        if (!entries.isEmpty()) {
            jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, entries, copy));
        }
    }

    private long copy(Connection connection, List<AuditEntry> entries, SearchCopy copy) throws SQLException {
        var running = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var rows = new CopyRows(running);
            for (var entry : entries) {
                rows.add(entry, copy == SearchCopy.KEPT);
            }
            return rows.end();
        } finally {
            if (running.isActive()) {
                running.cancelCopy();
            }
        }
    }

    /** The events the table does not hold. */
    List<Event> withoutKnown(List<Event> events) {
        var ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        var times = events.stream().map(event -> event.occurredAt().toString()).toArray(String[]::new);
        var known = jdbc
                .query(
                        KNOWN,
                        (row, index) -> new EntryKey(
                                row.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("event_id", UUID.class)),
                        ids,
                        times)
                .stream()
                .collect(toSet());
        return events.stream()
                .filter(event -> !known.contains(new EntryKey(event.occurredAt(), event.id())))
                .toList();
    }
}
