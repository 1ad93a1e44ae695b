package com.prescripto.notification.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications are asked for, those that changed last first.
 *
 * @param status null for any
 * @param kind null for any
 * @param appointmentId null for any
 * @param most how many at most
 * @param after the place after which to go on
 */
public record Search(
        @Nullable NotificationStatus status,
        @Nullable NotificationKind kind,
        @Nullable String appointmentId,
        int most,
        @Nullable Place after) {
    /** A place in the list: after this one. */
    public record Place(Instant changedAt, NotificationId id) {
        public static Place of(Notification notification) {
            return new Place(notification.changedAt(), notification.id());
        }
    }
}
