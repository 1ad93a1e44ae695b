package com.prescripto.notification.notifications.store;

import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** A notification as it is stored; the field names are a contract with what is already on disk. */
@Document("notifications")
@TypeAlias("notification")
record NotificationDocument(
        @Id String id,
        String eventId,
        NotificationKind kind,
        String appointmentId,
        long appointmentVersion,
        Instant happenedAt,
        NotificationStatus status,
        int attempts,
        @Nullable Instant leaseUntil,
        @Nullable String reason,
        Instant changedAt,
        long revision) {

    static NotificationDocument of(Notification notification, long revision) {
        return new NotificationDocument(
                notification.id().toString(),
                notification.id().eventId().toString(),
                notification.id().kind(),
                notification.appointmentId(),
                notification.appointmentVersion(),
                notification.happenedAt(),
                notification.status(),
                notification.attempts(),
                notification.leaseUntil(),
                notification.reason(),
                notification.changedAt(),
                revision);
    }

    Notification toNotification() {
        return new Notification(
                new NotificationId(UUID.fromString(eventId), kind),
                appointmentId,
                appointmentVersion,
                happenedAt,
                status,
                attempts,
                leaseUntil,
                reason,
                changedAt,
                revision);
    }
}
