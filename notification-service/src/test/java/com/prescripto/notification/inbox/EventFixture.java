package com.prescripto.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

/** Builds messages as booking-service publishes them. */
public final class EventFixture {
    private final String type;
    private String id = UUID.randomUUID().toString();
    private String schema;
    private String body;

    private EventFixture(String type, String appointmentId, long version) {
        this.type = type;
        this.schema = "/contracts/events/" + type + "/v1/schema.json";
        this.body =
                "{\"appointmentId\":\"" + appointmentId + "\",\"version\":" + version + ",\"zone\":\"Asia/Kolkata\"}";
    }

    public static EventFixture booked(String appointmentId) {
        return new EventFixture("APPOINTMENT_BOOKED", appointmentId, 1);
    }

    public static EventFixture cancelled(String appointmentId) {
        return new EventFixture("APPOINTMENT_CANCELLED", appointmentId, 2);
    }

    public static EventFixture ofType(String type) {
        return new EventFixture(type, "apt_1", 1);
    }

    public EventFixture id(String value) {
        id = value;
        return this;
    }

    public EventFixture schema(String value) {
        schema = value;
        return this;
    }

    public EventFixture body(String value) {
        body = value;
        return this;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public Message message() {
        return MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                .setContentType("application/json")
                .setMessageId(id)
                .setHeader("cloudEvents_specversion", "1.0")
                .setHeader("cloudEvents_id", id)
                .setHeader("cloudEvents_source", "/booking-service")
                .setHeader("cloudEvents_type", type)
                .setHeader("cloudEvents_subject", "apt_1")
                .setHeader("cloudEvents_time", "2026-11-23T07:30:00.123Z")
                .setHeader("cloudEvents_dataschema", schema)
                .setHeader("cloudEvents_sequence", "1")
                .build();
    }

    /** The same without one of its headers. */
    public Message messageWithout(String header) {
        var message = message();
        message.getMessageProperties().getHeaders().remove(header);
        return message;
    }
}
