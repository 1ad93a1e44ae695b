package com.prescripto.notification.notifications;

import java.util.UUID;

/** Names a notification: one event is told once in each way. */
public record NotificationId(UUID eventId, NotificationKind kind) {
    /** As stored: {@code 0193569a-1c00-7abc-8000-00000000000a:BOOKED}. */
    @Override
    public String toString() {
        return eventId + ":" + kind;
    }
}
