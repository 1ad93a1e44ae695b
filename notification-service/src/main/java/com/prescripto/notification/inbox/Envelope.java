package com.prescripto.notification.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.MessageProperties;

/**
 * The CloudEvents attributes this service uses, from a message's headers.
 *
 * @param id names the event; the same event always has the same
 * @param type what happened
 * @param version which version of the type's contract the body keeps
 * @param time when it happened
 * @param cause W3C trace context of the request that caused it
 */
record Envelope(
        UUID id,
        String type,
        int version,
        Instant time,
        @Nullable String cause) {
    private static final String PREFIX = "cloudEvents_";
    private static final Pattern SCHEMA = Pattern.compile("/contracts/events/([A-Z_]+)/v(\\d{1,4})/schema\\.json");

    /**
     * Reads the headers.
     *
     * @throws NotAnEvent when one is missing or malformed
     */
    static Envelope of(MessageProperties properties) throws NotAnEvent {
        var type = attribute(properties, "type");
        var schema = SCHEMA.matcher(attribute(properties, "dataschema"));
        if (!schema.matches() || !schema.group(1).equals(type)) {
            throw new NotAnEvent("header cloudEvents_dataschema names no version of the type");
        }
        try {
            return new Envelope(
                    UUID.fromString(attribute(properties, "id")),
                    type,
                    Integer.parseInt(schema.group(2)),
                    Instant.parse(attribute(properties, "time")),
                    properties.getHeaders().get(PREFIX + "traceparent") instanceof String cause ? cause : null);
        } catch (IllegalArgumentException malformed) {
            throw new NotAnEvent("header cloudEvents_id is no UUID");
        } catch (DateTimeParseException malformed) {
            throw new NotAnEvent("header cloudEvents_time is no instant");
        }
    }

    private static String attribute(MessageProperties properties, String name) throws NotAnEvent {
        if (properties.getHeaders().get(PREFIX + name) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new NotAnEvent("header " + PREFIX + name + " is missing");
    }
}
