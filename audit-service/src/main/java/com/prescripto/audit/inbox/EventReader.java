package com.prescripto.audit.inbox;

import com.prescripto.audit.inbox.Reading.Illegible;
import com.prescripto.audit.inbox.Reading.Legible;
import com.prescripto.audit.trail.Event;
import com.prescripto.audit.trail.Event.Actor;
import com.prescripto.audit.trail.Payload;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CloudEvent in Kafka's binary mode: attributes in {@code ce_} headers, data in the value.
 *
 * <p>Only what makes an event an event is asked for: id, type, subject, time and data. The rest is taken when it is there,
 * and what is not known is left alone; an unknown type is as good as a known one.
 */
final class EventReader {

    /** Times PostgreSQL can hold and an event can have. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private EventReader() {}

    static Reading read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return new Legible(record, event(record));
        } catch (Malformed malformed) {
            return new Illegible(record, malformed.reason);
        }
    }

    private static Event event(ConsumerRecord<byte[], byte[]> record) throws Malformed {
        var headers = record.headers();
        if (record.value() == null) {
            throw new Malformed("there is no data");
        }
        return new Event(
                id(required(headers, "id")),
                required(headers, "type"),
                required(headers, "subject"),
                sequence(optional(headers, "sequence")),
                new Actor(optional(headers, "actorrole"), optional(headers, "actorid")),
                time(required(headers, "time")),
                optional(headers, "correlationid"),
                optional(headers, "traceparent"),
                optional(headers, "source"),
                optional(headers, "dataschema"),
                Payload.of(record.value()),
                record.offset());
    }

    private static UUID id(String text) throws Malformed {
        try {
            var id = UUID.fromString(text);
            // It takes shorter ones, too.
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAUuid) {
            // Said below.
        }
        throw new Malformed("ce_id is not a UUID");
    }

    private static Instant time(String text) throws Malformed {
        try {
            var time = Instant.parse(text);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw new Malformed("ce_time is out of range");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw new Malformed("ce_time is not a time");
        }
    }

    private static @Nullable Long sequence(@Nullable String text) throws Malformed {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw new Malformed("ce_sequence is not a number");
        }
    }

    private static String required(Headers headers, String attribute) throws Malformed {
        var value = optional(headers, attribute);
        if (value == null) {
            throw new Malformed("ce_" + attribute + " is missing");
        }
        return value;
    }

    /** An empty attribute says as little as none. */
    private static @Nullable String optional(Headers headers, String attribute) {
        var header = headers.lastHeader("ce_" + attribute);
        if (header == null || header.value() == null || header.value().length == 0) {
            return null;
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static final class Malformed extends Exception {

        private final String reason;

        Malformed(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
