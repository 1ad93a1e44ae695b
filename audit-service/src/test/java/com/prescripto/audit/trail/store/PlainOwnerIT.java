package com.prescripto.audit.trail.store;

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
import com.prescripto.audit.trail.VerifyTrail.Break;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import com.prescripto.devstack.PostgresServer;
import com.prescripto.devstack.TestServers;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tables whose owner is nobody special and works as the service, too: the least that a hosted database gives. The triggers
 * refuse what the rights do not, and what the owner does after switching them off comes to light.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainOwnerIT {

    private static final ChainId CHAIN = new ChainId("appended.by.hand", 0);

    private static EventTopic topic;
    private static AuditService service;
    private static TrailTables tables;

    @BeforeAll
    static void start() {
        var database = ownedByNobodySpecial();
        topic = EventTopic.create();
        tables = new TrailTables(database);
        service = AuditService.start(topic, database);
        tables.awaitTables();
        assertThat(service.bean(AuditTrail.class).append(CHAIN, 0, events(30), 30))
                .isEqualTo(new Appended(30, 0));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    private static PostgresServer ownedByNobodySpecial() {
        var superuser = TestServers.get().postgres("postgres");
        var name = TestServers.unique("audit_plain");
        var asSuperuser = new TrailTables(superuser).jdbc();
        asSuperuser.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'of-this-test'");
        asSuperuser.execute("CREATE DATABASE " + name + " OWNER " + name);
        return new PostgresServer(superuser.jdbcUrl().replaceAll("/postgres$", "/" + name), name, "of-this-test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET type = 'FORGED'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain",
                "UPDATE audit_chain SET head = sha256('forged')"
            })
    void the_triggers_alone_refuse_changes(String change) {
        var asService = new JdbcTemplate(service.bean(DataSource.class));
        assertThat(asService.queryForObject(
                        "SELECT rolname || ' ' || rolsuper FROM pg_roles WHERE rolname = current_user", String.class))
                .matches("audit_plain_\\w+ false");
        for (var jdbc : new JdbcTemplate[] {asService, tables.jdbc()}) {
            assertThatThrownBy(() -> jdbc.execute(change))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("audit trail");
        }
        assertThat(verify()).isEqualTo(new Verdict(30, null));
    }

    @Test
    void the_triggers_cannot_be_left_out_for_a_session() {
        assertThatThrownBy(() -> tables.jdbc().execute("SET session_replication_role = replica"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** One after the other, each undone, so that what is found is this one's. */
    @Test
    void what_the_owner_does_without_the_triggers_comes_to_light() {
        var partition = partition();
        var bounds = bounds(partition);
        var actor =
                tables.jdbc().queryForObject("SELECT actor_id FROM audit_entry WHERE chain_position = 3", String.class);

        does("ALTER TABLE " + partition + " DISABLE TRIGGER USER");
        does("UPDATE " + partition + " SET actor_id = 'somebody_else' WHERE chain_position = 3");
        assertBroken(3);
        does("UPDATE " + partition + " SET actor_id = '" + actor + "' WHERE chain_position = 3");
        assertThat(verify()).isEqualTo(new Verdict(30, null));

        does("ALTER TABLE audit_entry DETACH PARTITION " + partition);
        assertBroken(1);
        does("ALTER TABLE audit_entry ATTACH PARTITION " + partition + " " + bounds);
        assertThat(verify()).isEqualTo(new Verdict(30, null));

        does("ALTER TABLE audit_chain DISABLE TRIGGER USER");
        does("UPDATE audit_chain SET length = 20, head ="
                + " (SELECT chain_hash FROM audit_entry WHERE chain_position = 20) WHERE length = 30");
        assertBroken(21);
        does("UPDATE audit_chain SET length = 30, head ="
                + " (SELECT chain_hash FROM audit_entry WHERE chain_position = 30) WHERE length = 20");
        assertThat(verify()).isEqualTo(new Verdict(30, null));

        does("ALTER TABLE audit_chain ENABLE TRIGGER USER");

        does("CREATE TABLE kept AS TABLE " + partition);
        does("DROP TABLE " + partition);
        assertBroken(1);
        does("CREATE TABLE " + partition + " PARTITION OF audit_entry " + bounds);
        does("INSERT INTO audit_entry TABLE kept");
        assertThat(verify()).isEqualTo(new Verdict(30, null));
    }

    private static void does(String sql) {
        tables.jdbc().execute(sql);
    }

    private static void assertBroken(long position) {
        assertThat(verify().firstBreak())
                .isNotNull()
                .extracting(Break::chain, Break::position)
                .containsExactly(CHAIN, position);
    }

    private static String bounds(String partition) {
        return Objects.requireNonNull(tables.jdbc()
                .queryForObject(
                        "SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = ?::regclass",
                        String.class,
                        partition));
    }

    private static String partition() {
        return Objects.requireNonNull(
                tables.jdbc().queryForObject("SELECT tableoid::regclass::text FROM audit_entry LIMIT 1", String.class));
    }

    private static Verdict verify() {
        return service.bean(VerifyTrail.class).verify();
    }
}
