package com.prescripto.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;

/** Builds messages as booking-service publishes them. */
public final class EventFixture {
    public static final Instant HAPPENED = Instant.parse("2026-11-23T07:30:00.123Z");

    private final String type;
    private String id = UUID.randomUUID().toString();
    private String schema;
    private Instant time = HAPPENED;
    private String body;

    private EventFixture(String type, String appointmentId, long version, String status) {
        this.type = type;
        this.schema = "/contracts/events/" + type + "/v1/schema.json";
        this.body = """
                {"appointmentId": "%s", "version": %d, "status": "%s", "zone": "Asia/Kolkata"}""".formatted(appointmentId, version, status);
    }

    public static EventFixture booked(String appointmentId) {
        return booked(appointmentId, 1);
    }

    public static EventFixture booked(String appointmentId, long version) {
        return new EventFixture("APPOINTMENT_BOOKED", appointmentId, version, "BOOKED");
    }

    public static EventFixture moved(String appointmentId, long version, Instant at) {
        return moved(appointmentId, version, "BOOKED").at(at);
    }

    public static EventFixture moved(String appointmentId, long version, String status) {
        return new EventFixture("APPOINTMENT_RESCHEDULED", appointmentId, version, status);
    }

    public static EventFixture cancelled(String appointmentId) {
        return cancelled(appointmentId, 2);
    }

    public static EventFixture cancelled(String appointmentId, long version) {
        return new EventFixture("APPOINTMENT_CANCELLED", appointmentId, version, "CANCELLED");
    }

    public static EventFixture lapsed(String appointmentId) {
        return new EventFixture("APPOINTMENT_LAPSED", appointmentId, 2, "LAPSED");
    }

    /** Of 600 rupees, for an appointment that is not looked at. */
    public static EventFixture payment(String type, String paymentId, String more) {
        return payment(type, "apt_1", paymentId, more);
    }

    public static EventFixture payment(String type, String appointmentId, String paymentId, String more) {
        return new EventFixture(type, appointmentId, 4, "").body("""
                {"appointmentId": "%s", "version": 4, "paymentId": "%s", %s,
                 "amount": {"amount": 60000, "currency": "INR"}}""".formatted(appointmentId, paymentId, more));
    }

    public static EventFixture refund(String type, String paymentId, String reason) {
        return refund(type, "apt_1", paymentId, reason);
    }

    public static EventFixture refund(String type, String appointmentId, String paymentId, String reason) {
        return payment(type, appointmentId, paymentId, "\"method\": \"ONLINE\", \"reason\": \"%s\"".formatted(reason));
    }

    /** About an account. */
    public static EventFixture ofAccount(String type, String accountId, long version) {
        return new EventFixture(type, accountId, version, "")
                .body("{\"accountId\": \"%s\", \"version\": %d}".formatted(accountId, version));
    }

    public static EventFixture ofType(String type) {
        return new EventFixture(type, "apt_1", 1, "BOOKED");
    }

    public EventFixture at(Instant value) {
        time = value;
        return this;
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
                .setHeader("cloudEvents_time", time.toString())
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
