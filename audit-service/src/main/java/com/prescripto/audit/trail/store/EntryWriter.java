package com.prescripto.audit.trail.store;

import static java.util.stream.Collectors.toSet;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Payload;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Inserts entries; the driver rewrites the batch to statements of many rows (reWriteBatchedInserts). */
final class EntryWriter {

    enum SearchCopy {
        KEPT,
        LEFT_OUT
    }

    private static final String INSERT = """
            INSERT INTO audit_entry (event_id, occurred_at, recorded_at, type, subject, sequence, actor_role, actor_id, \
            correlation_id, trace_parent, source, data_schema, payload, payload_json, \
            kafka_topic, kafka_partition, kafka_offset, chain_position, chain_hash) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, ?) \
            ON CONFLICT DO NOTHING""";

    /** The range of times spares a look into every month's partition. */
    private static final String COUNT = """
            SELECT count(*) FROM audit_entry
            WHERE kafka_topic = ? AND kafka_partition = ? AND chain_position BETWEEN ? AND ?
              AND occurred_at BETWEEN ? AND ?""";

    private static final String KNOWN = """
            SELECT entry.event_id, entry.occurred_at
            FROM unnest(CAST(CAST(? AS text[]) AS uuid[]), CAST(CAST(? AS text[]) AS timestamptz[]))
                AS event (event_id, occurred_at)
            JOIN audit_entry entry USING (event_id, occurred_at)""";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.shared();

    EntryWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one of the entries was known already; a rewritten batch does not say how many rows it inserted. */
    boolean insert(List<AuditEntry> entries, SearchCopy copy) {
        if (entries.isEmpty()) {
            return true;
        }
        jdbc.batchUpdate(INSERT, entries, entries.size(), (row, entry) -> bind(row, entry, copy));
        return count(entries) == entries.size();
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

    private long count(List<AuditEntry> entries) {
        var first = entries.get(0);
        var last = entries.get(entries.size() - 1);
        var times = entries.stream().map(entry -> entry.event().occurredAt()).toList();
        var count = jdbc.queryForObject(
                COUNT,
                Long.class,
                first.chain().topic(),
                first.chain().partition(),
                first.position(),
                last.position(),
                utc(times.stream().min(Comparator.naturalOrder()).orElseThrow()),
                utc(times.stream().max(Comparator.naturalOrder()).orElseThrow()));
        return count == null ? 0 : count;
    }

    private void bind(PreparedStatement row, AuditEntry entry, SearchCopy copy) throws SQLException {
        var event = entry.event();
        var column = 0;
        row.setObject(++column, event.id());
        row.setObject(++column, utc(event.occurredAt()));
        row.setObject(++column, utc(entry.recordedAt()));
        row.setString(++column, event.type());
        row.setString(++column, event.subject());
        row.setObject(++column, event.sequence(), Types.BIGINT);
        row.setString(++column, event.actor().role());
        row.setString(++column, event.actor().id());
        row.setString(++column, event.correlationId());
        row.setString(++column, event.traceParent());
        row.setString(++column, event.source());
        row.setString(++column, event.dataSchema());
        row.setBytes(++column, event.payload().bytes());
        row.setString(++column, copy == SearchCopy.KEPT ? searchable(event.payload()) : null);
        row.setString(++column, entry.chain().topic());
        row.setInt(++column, entry.chain().partition());
        row.setLong(++column, event.offset());
        row.setLong(++column, entry.position());
        row.setBytes(++column, entry.hash().bytes());
    }

    /** The payload if it is JSON. */
    private @Nullable String searchable(Payload payload) {
        try {
            return json.readTree(payload.bytes()).isMissingNode() ? null : payload.text();
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
