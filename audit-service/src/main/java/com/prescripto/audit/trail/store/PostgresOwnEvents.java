package com.prescripto.audit.trail.store;

import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.OwnEvent;
import com.prescripto.audit.trail.OwnEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Own events in a table beside the trail, gone as soon as Kafka has them. */
@Component
class PostgresOwnEvents implements OwnEvents {

    /** How long after its minute one that is counted may still be in somebody's transaction. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final String INSERT = """
            INSERT INTO audit_own_event (event_id, alike, due_at, type, subject, actor_role, actor_id, correlation_id,
                occurred_at, last_at, times, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
            ON CONFLICT (alike) DO UPDATE SET times = audit_own_event.times + 1, last_at = EXCLUDED.last_at""";

    private static final String DUE = "SELECT * FROM audit_own_event WHERE due_at <= ? ORDER BY due_at LIMIT ?";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    PostgresOwnEvents(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(OwnEvent event) {
        insert(event, null, event.at());
    }

    @Override
    public void count(OwnEvent event) {
        var minute = event.at().truncatedTo(ChronoUnit.MINUTES);
        var alike = String.join(
                "\n", minute.toString(), event.type(), event.subject(), String.valueOf(event.actor()), data(event));
        insert(event, alike, minute.plus(1, ChronoUnit.MINUTES).plus(GRACE));
    }

    private void insert(OwnEvent event, @Nullable String alike, Instant due) {
        var at = utc(event.at());
        jdbc.update(
                INSERT,
                event.id(),
                alike,
                utc(due),
                event.type(),
                event.subject(),
                event.actor().role(),
                event.actor().id(),
                event.correlationId(),
                at,
                at,
                data(event));
    }

    @Override
    public List<OwnEvent> due(Instant now, int most) {
        return jdbc.query(DUE, (row, number) -> event(row), utc(now), most);
    }

    @Override
    public void forget(UUID id) {
        jdbc.update("DELETE FROM audit_own_event WHERE event_id = ?", id);
    }

    private OwnEvent event(ResultSet row) throws SQLException {
        var data = new TreeMap<>(json.readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {}));
        if (row.getString("alike") != null) {
            data.put("times", row.getLong("times"));
            data.put("until", instant(row, "last_at").toString());
        }
        return new OwnEvent(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                new Actor(row.getString("actor_role"), row.getString("actor_id")),
                instant(row, "occurred_at"),
                row.getString("correlation_id"),
                data);
    }

    /** Sorted, so that the same is always written in the same way. */
    private String data(OwnEvent event) {
        return json.writeValueAsString(new TreeMap<>(event.data()));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
