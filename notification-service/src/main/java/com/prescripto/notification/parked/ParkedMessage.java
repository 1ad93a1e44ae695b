package com.prescripto.notification.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be told, as it was set aside.
 *
 * @param id the same however often the same parking is reported
 * @param reason why it was set aside; names no person
 * @param headers as they were, by name, those of the retry ladder too
 * @param body as it was
 * @param attempts how often it was tried
 * @param firstFailedAt when the first try failed, if it was tried again
 * @param decision what was done with it since; null while it waits
 */
public record ParkedMessage(
        UUID id,
        String reason,
        Instant parkedAt,
        Map<String, String> headers,
        Payload body,
        @Nullable String contentType,
        int attempts,
        @Nullable Instant firstFailedAt,
        @Nullable Decision decision) {

    /** What an admin does with a parked message. */
    public enum Act {
        REPLAYED,
        DISCARDED
    }

    /**
     * What was done with it.
     *
     * @param by the account of who did it
     * @param note why it was discarded
     */
    public record Decision(
            Act act, String by, Instant at, @Nullable String note) {}

    public ParkedMessage {
        headers = Map.copyOf(headers);
    }

    /** Names a parking: a message is set aside at a time, and the same one may be again later. */
    public static UUID nameOf(String messageId, Instant parkedAt, Payload body) {
        var words = messageId + "\n" + parkedAt + "\n" + UUID.nameUUIDFromBytes(body.bytes());
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The type of the event it carries, if it says so. */
    public @Nullable String type() {
        return headers.get("cloudEvents_type");
    }

    /** What the event is about, if it says so. */
    public @Nullable String subject() {
        return headers.get("cloudEvents_subject");
    }

    ParkedMessage decided(Decision made) {
        return new ParkedMessage(id, reason, parkedAt, headers, body, contentType, attempts, firstFailedAt, made);
    }

    /** Which one and why, and nothing of what it says. */
    @Override
    public String toString() {
        return "ParkedMessage[" + id + " " + reason + "]";
    }
}
