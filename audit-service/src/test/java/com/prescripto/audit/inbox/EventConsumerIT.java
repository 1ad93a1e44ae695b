package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.about;
import static com.prescripto.audit.testing.TestEvent.anEvent;
import static com.prescripto.audit.testing.TestEvent.events;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.testing.AuditService;
import com.prescripto.audit.testing.EventTopic;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.testing.TrailTables;
import com.prescripto.audit.trail.VerifyTrail;
import com.prescripto.audit.trail.VerifyTrail.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Events in, rows out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventConsumerIT {

    private EventTopic topic;
    private AuditService service;
    private TrailTables tables;

    @BeforeEach
    void start() {
        var database = AuditService.database();
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
    void every_event_becomes_one_row_in_the_order_told_about_its_subject() {
        var events = events(900);
        events.addAll(LongStream.rangeClosed(1, 100)
                .mapToObj(sequence -> about("apt_busy", sequence))
                .toList());

        topic.send(events);
        tables.awaitRows(1_000);

        assertThat(tables.eventIds()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertThat(tables.jdbc()
                        .queryForList(
                                "SELECT sequence FROM audit_entry WHERE subject = 'apt_busy' ORDER BY chain_position",
                                Long.class))
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(verify()).isEqualTo(new Verdict(1_000, null));
        assertCounted(1_000, 1_000, 0);
    }

    @Test
    void the_same_events_sent_again_and_again_are_one_row_each() {
        var events = events(300);
        var again = new ArrayList<TestEvent>();
        again.addAll(events);
        again.addAll(events);
        Collections.shuffle(again, new Random(6));

        topic.send(events);
        topic.send(again);
        awaitConsumed(900);

        assertThat(tables.eventIds()).containsExactlyInAnyOrderElementsOf(ids(events));
        assertThat(verify()).isEqualTo(new Verdict(300, null));
        assertCounted(900, 300, 600);
    }

    @Test
    void an_audit_has_no_favourites() {
        var unheardOf = anEvent().with("type", "MOON_LANDED");
        var notJson = anEvent().withData("not JSON at all");
        var notText = anEvent().withData(new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        var refusedByJsonb = anEvent().withData("{\"note\": \"\\u0000\"}");
        var empty = anEvent().withData("");
        var ofAnotherCentury = anEvent().with("time", "2101-01-01T00:00:00Z");
        var all = List.of(unheardOf, notJson, notText, refusedByJsonb, empty, ofAnotherCentury);

        topic.send(all);
        tables.awaitRows(all.size());

        assertThat(tables.eventIds()).containsExactlyInAnyOrderElementsOf(ids(all));
        for (var event : all) {
            assertThat(tables.jdbc()
                            .queryForObject(
                                    "SELECT payload FROM audit_entry WHERE event_id = ?::uuid",
                                    byte[].class,
                                    event.id()))
                    .isEqualTo(event.payload().bytes());
        }
        assertThat(tables.jdbc()
                        .queryForList(
                                "SELECT event_id::text FROM audit_entry WHERE payload_json IS NULL", String.class))
                .containsExactlyInAnyOrderElementsOf(ids(List.of(notJson, notText, refusedByJsonb, empty)));
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void poison_among_ten_thousand_costs_only_itself() {
        var good = events(10_000);
        var records = new ArrayList<>(good);
        records.add(137, anEvent().without("id"));
        records.add(5_500, anEvent().with("subject", "s".repeat(201)));
        records.add(7_777, anEvent().with("correlationid", "with a \u0000 inside"));
        records.add(9_999, anEvent().with("time", "soon"));

        topic.send(records);
        tables.awaitRows(10_000);
        awaitConsumed(10_004);

        assertThat(tables.eventIds()).containsExactlyInAnyOrderElementsOf(ids(good));
        assertThat(verify()).isEqualTo(new Verdict(10_000, null));
        assertThat(topic.deadLetters(4))
                .extracting(letter -> new String(
                        letter.headers()
                                .lastHeader("kafka_dlt-exception-message")
                                .value(),
                        StandardCharsets.UTF_8))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).isEqualTo("ce_id is missing"),
                        reason -> assertThat(reason).contains("SQLSTATE 23514", "subject"),
                        reason -> assertThat(reason).contains("SQLSTATE 22021"),
                        reason -> assertThat(reason).isEqualTo("ce_time is not a time"));
        assertThat(count("audit.dlt.records")).isEqualTo(4);
    }

    private void assertCounted(long consumed, long inserted, long known) {
        awaitConsumed(consumed);
        assertThat(count("audit.events.consumed")).isEqualTo(consumed);
        assertThat(count("audit.rows.inserted")).isEqualTo(inserted);
        assertThat(count("audit.rows.duplicate")).isEqualTo(known);
        assertThat(count("audit.insert.failures")).isZero();
    }

    private void awaitConsumed(long expected) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> count("audit.events.consumed") >= expected);
    }

    private long count(String counter) {
        return Math.round(service.bean(MeterRegistry.class).get(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    private Verdict verify() {
        return service.bean(VerifyTrail.class).verify();
    }

    private static List<String> ids(List<TestEvent> events) {
        return events.stream().map(TestEvent::id).toList();
    }
}
