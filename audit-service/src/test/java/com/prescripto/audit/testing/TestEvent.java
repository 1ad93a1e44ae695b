package com.prescripto.audit.testing;

import com.prescripto.audit.trail.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** An event as booking-service would send it; every attribute can be changed or left out. */
public record TestEvent(Map<String, String> attributes, Payload payload) {

    public static TestEvent anEvent() {
        return about("apt_" + UUID.randomUUID(), 1);
    }

    /** The n-th event about a subject. */
    public static TestEvent about(String subject, long sequence) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/booking-service");
        attributes.put("type", "APPOINTMENT_BOOKED");
        attributes.put("subject", subject);
        attributes.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        attributes.put("dataschema", "/contracts/events/APPOINTMENT_BOOKED/v1/schema.json");
        attributes.put("datacontenttype", "application/json");
        attributes.put("sequence", Long.toString(sequence));
        attributes.put("partitionkey", subject);
        attributes.put("actorrole", "PATIENT");
        attributes.put("actorid", "pat_" + UUID.randomUUID());
        attributes.put("correlationid", "4bf92f3577b34da6a3ce929d0e0e4736");
        attributes.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
        return new TestEvent(attributes, json("{\"appointmentId\": \"" + subject + "\"}"));
    }

    /** So many events, each about another subject. */
    public static List<TestEvent> events(int count) {
        return IntStream.range(0, count).mapToObj(index -> anEvent()).collect(Collectors.toCollection(ArrayList::new));
    }

    public TestEvent with(String attribute, String value) {
        var changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new TestEvent(changed, payload);
    }

    public TestEvent without(String attribute) {
        var changed = new LinkedHashMap<>(attributes);
        changed.remove(attribute);
        return new TestEvent(changed, payload);
    }

    public TestEvent withData(String text) {
        return new TestEvent(attributes, json(text));
    }

    public TestEvent withData(byte[] bytes) {
        return new TestEvent(attributes, Payload.of(bytes));
    }

    public String id() {
        return attributes.getOrDefault("id", "");
    }

    public String subject() {
        return attributes.getOrDefault("subject", "");
    }

    /** As it travels over Kafka. */
    public ProducerRecord<byte[], byte[]> toRecord(String topic) {
        return new ProducerRecord<>(
                topic, null, subject().getBytes(StandardCharsets.UTF_8), payload.bytes(), headers());
    }

    public List<Header> headers() {
        return attributes.entrySet().stream()
                .<Header>map(attribute -> new RecordHeader(
                        "ce_" + attribute.getKey(), attribute.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Payload json(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
