package com.prescripto.audit.trail.store;

import static com.prescripto.audit.trail.SampleEvents.about;
import static com.prescripto.audit.trail.SampleEvents.event;
import static com.prescripto.audit.trail.SampleEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.AuditTrail.Appended;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table itself, its guards, and the appending of chains. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendOnlyIT {

    /** Not the topic the service reads, so that nobody else appends. */
    private static final ChainId CHAIN = new ChainId("appended.by.hand", 0);

    private static EventTopic topic;
    private static AuditService service;
    private static TrailTables asOwner;
    private static JdbcTemplate asService;
    private static AuditTrail trail;

    @BeforeAll
    static void start() {
        var database = AuditService.database();
        topic = EventTopic.create();
        asOwner = new TrailTables(database);
        service = AuditService.start(topic, database);
        asOwner.awaitTables();
        asService = new JdbcTemplate(service.bean(DataSource.class));
        trail = service.bean(AuditTrail.class);
    }

    @BeforeEach
    void clear() {
        asOwner.clear();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET type = 'FORGED'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE %s SET type = 'FORGED'",
                "DELETE FROM %s",
                "TRUNCATE %s",
                "TRUNCATE audit_entry_default",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain",
                "UPDATE audit_chain SET length = length - 1",
                "UPDATE audit_chain SET head = sha256('forged')",
                "UPDATE audit_chain SET kafka_partition = kafka_partition + 1"
            })
    void nothing_is_changed_or_removed_by_the_service_or_by_the_tables_owner(String statement) {
        trail.append(CHAIN, 0, events(3), 3);
        var sql = statement.formatted(partitionOfTheFirst());
        assertThatThrownBy(() -> asOwner.jdbc().execute(sql))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("audit trail");
        assertThatThrownBy(() -> asService.execute(sql)).isInstanceOf(DataAccessException.class);
        assertThat(asOwner.rows()).isEqualTo(3);
        assertThat(verify()).isEqualTo(new Verdict(3, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE audit_entry",
                "DROP TABLE audit_entry_default",
                "ALTER TABLE audit_entry DETACH PARTITION audit_entry_default",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "ALTER TABLE audit_chain DISABLE TRIGGER ALL",
                "DROP TRIGGER refuse_change ON audit_entry",
                "CREATE OR REPLACE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
                "ALTER TABLE audit_entry ADD COLUMN note text",
                "SET session_replication_role = replica",
                "CREATE TABLE elsewhere (id integer)"
            })
    void the_service_may_add_and_read_and_nothing_else(String statement) {
        assertThat(asService.queryForObject("SELECT current_user", String.class))
                .isEqualTo("audit_writer");
        assertThatThrownBy(() -> asService.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @Test
    void an_event_the_trail_has_is_not_appended_again() {
        assertThat(trail.append(CHAIN, 0, events(10), 10)).isEqualTo(new Appended(10, 0));
        var more = List.of(event(8), event(9), event(10), event(10), event(11));
        assertThat(trail.append(CHAIN, 10, more, 15)).isEqualTo(new Appended(2, 3));
        assertThat(trail.append(CHAIN, 15, more, 20)).isEqualTo(new Appended(0, 5));
        assertThat(asOwner.rows()).isEqualTo(12);
        assertThat(verify()).isEqualTo(new Verdict(12, null));
    }

    @Test
    void an_event_that_turns_up_in_another_partition_stays_where_it_was_first() {
        var other = new ChainId(CHAIN.topic(), 1);
        trail.append(CHAIN, 0, events(5), 5);
        assertThat(trail.append(other, 0, events(7), 7)).isEqualTo(new Appended(2, 5));
        assertThat(verify()).isEqualTo(new Verdict(7, null));
    }

    @Test
    void nothing_is_appended_out_of_step() {
        trail.append(CHAIN, 0, events(10), 10);
        for (var wrong : List.of(0L, 9L, 11L)) {
            assertThatThrownBy(() -> trail.append(CHAIN, wrong, List.of(event(99)), 100))
                    .isInstanceOfSatisfying(
                            AuditTrail.OutOfStep.class,
                            outOfStep -> assertThat(outOfStep.nextOffset()).isEqualTo(10));
        }
        assertThat(asOwner.rows()).isEqualTo(10);
        assertThat(trail.nextOffset(CHAIN)).isEqualTo(10);
    }

    @Test
    void a_record_is_passed_over_when_it_is_put_away_and_only_then() {
        trail.append(CHAIN, 0, events(1), 1);
        assertThatThrownBy(() -> trail.passOver(CHAIN, 1, 2, () -> {
                    throw new IllegalStateException("nobody takes it");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(trail.nextOffset(CHAIN)).isEqualTo(1);

        var putAway = new AtomicBoolean();
        assertThatThrownBy(() -> trail.passOver(CHAIN, 7, 8, () -> putAway.set(true)))
                .isInstanceOf(AuditTrail.OutOfStep.class);
        assertThat(putAway).isFalse();

        trail.passOver(CHAIN, 1, 2, () -> putAway.set(true));
        assertThat(putAway).isTrue();
        assertThat(trail.nextOffset(CHAIN)).isEqualTo(2);
        trail.append(CHAIN, 2, List.of(event(2)), 3);
        assertThat(verify()).isEqualTo(new Verdict(2, null));
    }

    @Test
    void an_event_postgresql_refuses_is_told_from_a_database_that_cannot_work() {
        var tooLong = about("s".repeat(201));
        assertThatThrownBy(() -> trail.append(CHAIN, 0, List.of(tooLong, event(1)), 2))
                .isInstanceOf(AuditTrail.Unstorable.class)
                .hasMessageContaining("SQLSTATE 23514");
        assertThat(asOwner.rows()).isZero();

        asOwner.jdbc().execute("ALTER TABLE audit_entry RENAME TO away");
        try {
            assertThatThrownBy(() -> trail.append(CHAIN, 0, events(2), 2)).isInstanceOf(DataAccessException.class);
        } finally {
            asOwner.jdbc().execute("ALTER TABLE away RENAME TO audit_entry");
        }
    }

    @Test
    void partitions_are_made_ahead_and_other_months_find_the_default_one() {
        var names = asOwner.jdbc()
                .queryForList(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass",
                        String.class);
        assertThat(names).hasSize(6).contains("audit_entry_default");
        assertThat(asOwner.jdbc()
                        .queryForList(
                                "SELECT 'audit_entry_' || to_char(now() AT TIME ZONE 'UTC' + make_interval(months => m), 'YYYY_MM')"
                                        + " FROM generate_series(-1, 3) m",
                                String.class))
                .allMatch(names::contains);

        asOwner.jdbc()
                .execute(
                        "INSERT INTO audit_entry_default (event_id, occurred_at, recorded_at, type, subject, payload, kafka_topic,"
                                + " kafka_partition, kafka_offset, chain_position, chain_hash) VALUES (gen_random_uuid(),"
                                + " '2031-05-17Z', now(), 'T', 's', '', 't', 0, 0, 1, sha256(''))");
        assertThat(ensurePartitions("2031-04-30", 3)).as("all but May").isEqualTo(2);
        assertThat(ensurePartitions("2031-04-01", 3)).isZero();
    }

    private int ensurePartitions(String firstDay, int months) {
        var made =
                asService.queryForObject("SELECT audit_ensure_partitions(?::date, ?)", Integer.class, firstDay, months);
        return Objects.requireNonNull(made);
    }

    private String partitionOfTheFirst() {
        return Objects.requireNonNull(asOwner.jdbc()
                .queryForObject("SELECT tableoid::regclass::text FROM audit_entry LIMIT 1", String.class));
    }

    private Verdict verify() {
        return service.bean(VerifyTrail.class).verify();
    }
}
