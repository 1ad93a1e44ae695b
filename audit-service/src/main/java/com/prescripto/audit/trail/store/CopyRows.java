package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.AuditEntry;
import com.prescripto.audit.trail.Bytes;
import com.prescripto.audit.trail.Payload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Entries in the binary form of COPY, which PostgreSQL stores as they come: nothing is parsed but the search copy. Handed on
 * in pieces, so that a batch of large payloads is never held twice.
 */
final class CopyRows {

    static final String COLUMNS = "event_id, occurred_at, recorded_at, type, subject, sequence, actor_role, actor_id,"
            + " correlation_id, trace_parent, source, data_schema, payload, payload_json,"
            + " kafka_topic, kafka_partition, kafka_offset, chain_position, chain_hash";

    private static final int COLUMN_COUNT = 19;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NULL = -1;
    private static final int END = -1;
    private static final int JSONB_VERSION = 1;

    /** What PostgreSQL counts microseconds from. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final int PIECE = 64 * 1024;

    private final CopyIn copy;
    private final Bytes rows = new Bytes(2 * PIECE);

    CopyRows(CopyIn copy) {
        this.copy = copy;
        rows.raw(SIGNATURE).int32(0).int32(0);
    }

    /** @param searchable whether the payload is there once more, as jsonb */
    void add(AuditEntry entry, boolean searchable) throws SQLException {
        var event = entry.event();
        rows.int16(COLUMN_COUNT);
        uuid(event.id());
        time(event.occurredAt());
        time(entry.recordedAt());
        text(event.type());
        text(event.subject());
        number(event.sequence());
        text(event.actor().role());
        text(event.actor().id());
        text(event.correlationId());
        text(event.traceParent());
        text(event.source());
        text(event.dataSchema());
        rows.counted(event.payload());
        jsonb(searchable ? event.payload() : null);
        text(entry.chain().topic());
        rows.int32(Integer.BYTES).int32(entry.chain().partition());
        number(event.offset());
        number(entry.position());
        rows.counted(entry.hash());
        if (rows.size() >= PIECE) {
            handOn();
        }
    }

    /** The number of rows PostgreSQL has taken, which is all of them. */
    long end() throws SQLException {
        rows.int16(END);
        handOn();
        return copy.endCopy();
    }

    private void handOn() throws SQLException {
        copy.writeToCopy(rows.content(), 0, rows.size());
        rows.clear();
    }

    private void uuid(UUID id) {
        rows.int32(2 * Long.BYTES).int64(id.getMostSignificantBits()).int64(id.getLeastSignificantBits());
    }

    private void time(Instant time) {
        number(ChronoUnit.MICROS.between(EPOCH, time));
    }

    private void number(@Nullable Long number) {
        if (number == null) {
            rows.int32(NULL);
        } else {
            rows.int32(Long.BYTES).int64(number);
        }
    }

    private void text(@Nullable String text) {
        if (text == null) {
            rows.int32(NULL);
        } else {
            rows.counted(text);
        }
    }

    private void jsonb(@Nullable Payload json) {
        if (json == null) {
            rows.int32(NULL);
        } else {
            rows.int32(1 + json.length()).int8(JSONB_VERSION).raw(json);
        }
    }
}
