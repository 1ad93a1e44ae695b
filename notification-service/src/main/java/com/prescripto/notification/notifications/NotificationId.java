package com.prescripto.notification.notifications;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Names a notification: one event is told once in each way. */
public record NotificationId(UUID eventId, NotificationKind kind) {
    /** Names what several events may tell, or none: the same words give the same name. */
    public static NotificationId of(NotificationKind kind, String... words) {
        var name = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        return new NotificationId(UUID.nameUUIDFromBytes(name), kind);
    }

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<NotificationId> parse(String text) {
        int colon = text.indexOf(':');
        try {
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new NotificationId(
                            UUID.fromString(text.substring(0, colon)),
                            NotificationKind.valueOf(text.substring(colon + 1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** As stored: {@code 0193569a-1c00-7abc-8000-00000000000a:BOOKED}. */
    @Override
    public String toString() {
        return eventId + ":" + kind;
    }
}
