package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Payload;
import com.prescripto.contracts.EventContracts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** This service against the contracts: it takes every sample, and asks for nothing the contract lets a producer leave out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void the_sample_envelope_is_read() {
        var envelope = envelope();
        var event = read(envelope, "{}");
        assertThat(event.id()).hasToString(envelope.get("id"));
        assertThat(event.type()).isEqualTo(envelope.get("type"));
        assertThat(event.subject()).isEqualTo(envelope.get("subject"));
        assertThat(event.occurredAt()).hasToString(envelope.get("time"));
        assertThat(event.sequence()).hasToString(envelope.get("sequence"));
        assertThat(event.actor().role()).isEqualTo(envelope.get("actorrole"));
        assertThat(event.actor().id()).isEqualTo(envelope.get("actorid"));
        assertThat(event.correlationId()).isEqualTo(envelope.get("correlationid"));
        assertThat(event.source()).isEqualTo(envelope.get("source"));
        assertThat(event.dataSchema()).isEqualTo(envelope.get("dataschema"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_byte_for_byte(String type, String sample) {
        var envelope = envelope();
        envelope.put("type", type);
        var event = read(envelope, sample);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.payload().text()).isEqualTo(sample);
    }

    static Stream<Arguments> samples() {
        return EventContracts.types().stream()
                .flatMap(type ->
                        EventContracts.samples(type).values().stream().map(sample -> Arguments.of(type, sample)));
    }

    @Test
    void required_attributes_alone_make_an_event() {
        var required = envelope();
        required.keySet().removeIf(attribute -> !isRequired(attribute));
        assertThat(EventContracts.envelopeViolations(JSON.writeValueAsString(required)))
                .isEmpty();
        assertThat(read(required, "{}").subject()).isEqualTo(required.get("subject"));
    }

    /** An attribute is when an envelope without it breaks the contract. */
    private static boolean isRequired(String attribute) {
        var envelope = envelope();
        envelope.remove(attribute);
        return !EventContracts.envelopeViolations(JSON.writeValueAsString(envelope))
                .isEmpty();
    }

    @Test
    void attributes_the_contract_does_not_know_do_no_harm() {
        var envelope = envelope();
        envelope.put("invented", "tomorrow");
        assertThat(read(envelope, "{}").type()).isEqualTo(envelope.get("type"));
    }

    @Test
    void every_type_with_a_contract_has_a_counter_of_its_own() {
        assertThat(EventTypes.KNOWN).containsExactlyInAnyOrderElementsOf(EventContracts.types());
    }

    /** What our own tests send is what the contract says, or they would prove little. */
    @Test
    void the_events_of_these_tests_keep_to_the_contract() {
        assertThat(EventContracts.envelopeViolations(
                        JSON.writeValueAsString(TestEvent.anEvent().attributes())))
                .isEmpty();
        assertThat(TestEvent.anEvent().attributes().keySet())
                .isEqualTo(envelope().keySet());
    }

    private static Map<String, String> envelope() {
        var attributes = new HashMap<String, String>();
        JSON.readTree(EventContracts.envelopeSample())
                .properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().asString()));
        return attributes;
    }

    private static Event read(Map<String, String> envelope, String data) {
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<byte[], byte[]>(
                "booking.events",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                bytes,
                new RecordHeaders(new TestEvent(envelope, Payload.of(bytes)).headers()),
                Optional.empty());
        return ((Legible) EventReader.read(record)).event();
    }
}
