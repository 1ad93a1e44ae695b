package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.anEvent;
import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.AuditApplication;
import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Break;
import com.prescripto.devstack.PostgresServer;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topic read again from offset 0, beside a service that goes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayIT {

    private PostgresServer database;
    private EventTopic topic;
    private AuditService service;
    private TrailTables tables;

    @BeforeEach
    void start() {
        database = AuditService.database();
        topic = EventTopic.create();
        tables = new TrailTables(database);
        service = AuditService.start(topic, database);
    }

    @AfterEach
    void stop() {
        service.close();
        topic.close();
    }

    @Test
    void everything_is_accounted_for_and_nothing_changes() {
        var events = new ArrayList<>(events(400));
        topic.send(events);
        tables.awaitRows(400);
        topic.send(events.subList(0, 50));
        topic.send(anEvent().without("id"), anEvent().with("subject", "s".repeat(201)));
        topic.send(events(100));
        tables.awaitRows(500);
        awaitOffsets(552);
        var before = heads();

        var report = service.bean(ReplayTopic.class).replay();

        assertThat(report).isEqualTo(new ReplayReport(552, 500, 50, 2, null));
        assertThat(tables.rows()).isEqualTo(500);
        assertThat(heads()).isEqualTo(before);
    }

    @Test
    void the_command_runs_beside_ingest_and_becomes_an_entry() {
        var events = new ArrayList<>(events(2_000));
        topic.send(events.subList(0, 500));
        tables.awaitRows(500);
        var rest = CompletableFuture.runAsync(() -> topic.send(events.subList(500, 2_000)));

        var exitCode = AuditApplication.replay(AuditService.arguments(topic, database));

        rest.join();
        assertThat(exitCode).isZero();
        tables.awaitRows(2_001);
        assertThat(service.bean(VerifyTrail.class).verify().verified()).isEqualTo(2_001);
        assertThat(tables.jdbc()
                        .queryForObject(
                                "SELECT payload_json->>'intact' FROM audit_entry WHERE type = 'AUDIT_REPLAYED'",
                                String.class))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit_entry SET subject = 'apt_other' WHERE chain_position = 3 AND kafka_partition = 2 \
            | the entry is not what the topic tells
            DELETE FROM audit_entry WHERE chain_position = 3 AND kafka_partition = 2 \
            | is missing
            UPDATE audit_chain SET head = sha256('x') WHERE kafka_partition = 2 \
            | the chain's head is not what the topic leads to
            """)
    void the_first_break_is_named(String forgery, String reason) {
        topic.send(events(200));
        tables.awaitRows(200);
        tables.tamper(forgery);

        var report = service.bean(ReplayTopic.class).replay();

        assertThat(report.firstBreak()).isNotNull();
        assertThat(Objects.requireNonNull(report.firstBreak()))
                .satisfies(broken -> assertThat(broken.reason()).contains(reason))
                .extracting(Break::chain)
                .hasFieldOrPropertyWithValue("partition", 2);
        assertThat(AuditApplication.replay(AuditService.arguments(topic, database)))
                .isEqualTo(1);
    }

    private String heads() {
        return String.valueOf(tables.jdbc()
                .queryForList("SELECT kafka_partition, next_offset, encode(head, 'hex') FROM audit_chain ORDER BY 1"));
    }

    private void awaitOffsets(long expected) {
        Awaitility.await()
                .until(() -> Objects.equals(
                        tables.jdbc().queryForObject("SELECT sum(next_offset) FROM audit_chain", Long.class),
                        expected));
    }
}
