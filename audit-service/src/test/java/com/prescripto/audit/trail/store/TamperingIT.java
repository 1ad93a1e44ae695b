package com.prescripto.audit.trail.store;

import static com.prescripto.audit.trail.SampleEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.AuditEntries;
import com.prescripto.audit.trail.AuditTrail;
import com.prescripto.audit.trail.ChainId;
import com.prescripto.audit.trail.HashChain;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Break;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a superuser does behind the triggers' back comes to light. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingIT {

    private static final ChainId CHAIN = new ChainId("appended.by.hand", 0);
    private static final ChainId OTHER_CHAIN = new ChainId("appended.by.hand", 1);

    private static EventTopic topic;
    private static AuditService service;
    private static TrailTables tables;

    @BeforeAll
    static void start() {
        var database = AuditService.database();
        topic = EventTopic.create();
        tables = new TrailTables(database);
        service = AuditService.start(topic, database);
        tables.awaitTables();
    }

    @BeforeEach
    void append() {
        tables.clear();
        var trail = service.bean(AuditTrail.class);
        trail.append(CHAIN, 0, events(30), 30);
        trail.append(OTHER_CHAIN, 0, List.of(), 0);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void the_chain_recomputed_from_the_rows_ends_in_the_head() {
        assertThat(verify()).isEqualTo(new Verdict(30, null));
        var ends = service.bean(AuditEntries.class).<Boolean>inOrder((heads, entries) -> {
            var hash = HashChain.start(CHAIN);
            for (var entry : entries.toList()) {
                hash = HashChain.next(hash, entry.position(), entry.event());
            }
            return hash.equals(heads.get(0).hash());
        });
        assertThat(ends).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE audit_entry SET payload = '{}' WHERE chain_position = 7                    | 7
            UPDATE audit_entry SET type = 'APPOINTMENT_CANCELLED' WHERE chain_position = 8    | 8
            UPDATE audit_entry SET subject = 'apt_other' WHERE chain_position = 9             | 9
            UPDATE audit_entry SET actor_role = 'ADMIN' WHERE chain_position = 10             | 10
            UPDATE audit_entry SET actor_id = NULL WHERE chain_position = 11                  | 11
            UPDATE audit_entry SET occurred_at = occurred_at + '1 microsecond' WHERE chain_position = 12 | 12
            UPDATE audit_entry SET sequence = 99 WHERE chain_position = 13                    | 13
            UPDATE audit_entry SET correlation_id = 'x' WHERE chain_position = 14             | 14
            UPDATE audit_entry SET kafka_offset = 99 WHERE chain_position = 15                | 15
            UPDATE audit_entry SET chain_hash = sha256('x') WHERE chain_position = 16         | 16
            UPDATE audit_entry SET event_id = gen_random_uuid() WHERE chain_position = 17     | 17
            UPDATE audit_entry SET kafka_partition = 1 WHERE chain_position = 18              | 18
            DELETE FROM audit_entry WHERE chain_position = 19                                 | 19
            DELETE FROM audit_entry WHERE chain_position = 30                                 | 30
            UPDATE audit_chain SET head = sha256('x') WHERE kafka_partition = 0               | 30
            UPDATE audit_chain SET length = 31 WHERE kafka_partition = 0                      | 31
            DELETE FROM audit_chain WHERE kafka_partition = 0                                 | 1
            """)
    void the_verifier_names_the_first_break(String forgery, long position) {
        tables.tamper(forgery);
        var verdict = verify();
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.firstBreak())
                .extracting(Break::chain, Break::position)
                .containsExactly(CHAIN, position);
        assertThat(verdict.verified()).isLessThanOrEqualTo(position);
    }

    private Verdict verify() {
        return service.bean(VerifyTrail.class).verify();
    }
}
