package com.prescripto.audit.inbox;

import static com.prescripto.audit.testing.TestEvent.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.inbox.Reading.Illegible;
import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.trail.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventReaderTests {

    @Test
    void an_event_is_read_with_all_it_says() {
        var sent = anEvent().with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        var event = legible(sent);
        assertThat(event.id()).hasToString(sent.id());
        assertThat(event.type()).isEqualTo("APPOINTMENT_BOOKED");
        assertThat(event.subject()).isEqualTo(sent.subject());
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.actor())
                .isEqualTo(new Event.Actor("PATIENT", sent.attributes().get("actorid")));
        assertThat(event.occurredAt()).isEqualTo(Instant.parse(sent.attributes().getOrDefault("time", "")));
        assertThat(event.correlationId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(event.traceParent()).isEqualTo(sent.attributes().get("traceparent"));
        assertThat(event.source()).isEqualTo("/booking-service");
        assertThat(event.dataSchema()).isEqualTo("/contracts/events/APPOINTMENT_BOOKED/v1/schema.json");
        assertThat(event.payload()).isEqualTo(sent.payload());
        assertThat(event.offset()).isEqualTo(42);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sequence", "actorrole", "actorid", "correlationid", "source", "dataschema", "specversion"})
    void what_an_event_can_do_without_may_be_missing(String attribute) {
        assertThat(legible(anEvent().without(attribute)).type()).isEqualTo("APPOINTMENT_BOOKED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "subject", "time"})
    void what_makes_an_event_must_be_there(String attribute) {
        assertThat(illegible(anEvent().without(attribute))).isEqualTo("ce_" + attribute + " is missing");
        assertThat(illegible(anEvent().with(attribute, ""))).isEqualTo("ce_" + attribute + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1-1-1-1-1, ce_id is not a UUID",
        "id, 0193569a1c007abc800000000000000a, ce_id is not a UUID",
        "time, yesterday, ce_time is not a time",
        "time, 2026-11-23, ce_time is not a time",
        "time, 1969-12-31T23:59:59Z, ce_time is out of range",
        "time, +12026-11-23T07:30:00Z, ce_time is out of range",
        "sequence, first, ce_sequence is not a number",
        "sequence, 99999999999999999999, ce_sequence is not a number"
    })
    void nonsense_is_told_by_its_name(String attribute, String value, String reason) {
        assertThat(illegible(anEvent().with(attribute, value))).isEqualTo(reason);
    }

    @Test
    void a_record_without_data_is_no_event() {
        var record = new ConsumerRecord<byte[], byte[]>(
                "booking.events",
                0,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(anEvent().headers()),
                Optional.empty());
        assertThat(((Illegible) EventReader.read(record)).reason()).isEqualTo("there is no data");
    }

    @Test
    void a_type_nobody_has_heard_of_is_an_event_like_any_other() {
        assertThat(legible(anEvent().with("type", "PAYMENT_SUCCESS").with("newattribute", "x"))
                        .type())
                .isEqualTo("PAYMENT_SUCCESS");
    }

    private static Event legible(TestEvent sent) {
        return ((Legible) EventReader.read(record(sent))).event();
    }

    private static String illegible(TestEvent sent) {
        return ((Illegible) EventReader.read(record(sent))).reason();
    }

    private static ConsumerRecord<byte[], byte[]> record(TestEvent sent) {
        return new ConsumerRecord<>(
                "booking.events",
                0,
                42,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.subject().getBytes(StandardCharsets.UTF_8),
                sent.payload().bytes(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
