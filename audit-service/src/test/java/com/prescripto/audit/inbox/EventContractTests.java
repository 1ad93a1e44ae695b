package com.prescripto.audit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.testing.TestEvent;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** This service against the contracts: it takes every sample, and asks for nothing the contract lets a producer leave out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void the_sample_envelope_is_read() {
        var envelope = envelope();
        var event = read(envelope, "{}".getBytes(StandardCharsets.UTF_8));
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
    void every_sample_is_read_byte_for_byte(Resource sample) throws IOException {
        var bytes = sample.getContentAsByteArray();
        var envelope = envelope();
        envelope.put("type", typeOf(sample));
        var event = read(envelope, bytes);
        assertThat(event.type()).isEqualTo(typeOf(sample));
        assertThat(event.payload()).isEqualTo(Payload.of(bytes));
    }

    @Test
    void required_attributes_alone_make_an_event() {
        var required = required();
        var envelope = envelope();
        envelope.keySet().retainAll(required);
        assertThat(envelope.keySet()).isEqualTo(required);
        assertThat(read(envelope, new byte[] {'{', '}'}).subject()).isEqualTo(envelope.get("subject"));
    }

    @Test
    void attributes_the_contract_does_not_know_do_no_harm() {
        var envelope = envelope();
        envelope.put("invented", "tomorrow");
        assertThat(read(envelope, new byte[] {'{', '}'}).type()).isEqualTo(envelope.get("type"));
    }

    @Test
    void every_type_with_a_contract_has_a_counter_of_its_own() {
        assertThat(EventTypes.KNOWN)
                .containsExactlyInAnyOrderElementsOf(
                        samples().map(EventContractTests::typeOf).collect(Collectors.toSet()));
    }

    static Stream<Resource> samples() {
        var found = resources("classpath*:events/*/v*/samples/*.json");
        assertThat(found).isNotEmpty();
        return Arrays.stream(found);
    }

    /** events/TYPE/vN/samples/name.json */
    private static String typeOf(Resource sample) {
        try {
            var parts = sample.getURL().getPath().split("/");
            return parts[parts.length - 4];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> envelope() {
        var attributes = new HashMap<String, String>();
        json("classpath:events/envelope.sample.json")
                .properties()
                .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue().asString()));
        return attributes;
    }

    private static Set<String> required() {
        return json("classpath:events/envelope.schema.json").get("required").valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static JsonNode json(String location) {
        try {
            return JSON.readTree(resources(location)[0].getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event read(Map<String, String> envelope, byte[] data) {
        var sent = new TestEvent(envelope, Payload.of(data));
        var record = new ConsumerRecord<byte[], byte[]>(
                "booking.events",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                data,
                new RecordHeaders(sent.headers()),
                Optional.empty());
        return ((Legible) EventReader.read(record)).event();
    }
}
