package com.prescripto.notification.notifications.store;

import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.Workday;
import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
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
        @Nullable String appointmentId,
        @Nullable WorkdayDocument workday,
        long appointmentVersion,
        Instant happenedAt,
        @Nullable MoneyDocument money,
        @Nullable String cause,
        NotificationStatus status,
        int attempts,
        @Nullable Instant leaseUntil,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable String sentTo,
        Instant changedAt,
        long revision) {

    /** Of which doctor which day; the day as text, because it is a day nowhere but at the clinic. */
    record WorkdayDocument(String doctorId, String date) {
        static @Nullable WorkdayDocument of(@Nullable Workday day) {
            return day == null
                    ? null
                    : new WorkdayDocument(day.doctorId(), day.date().toString());
        }

        Workday toWorkday() {
            return new Workday(doctorId, LocalDate.parse(date));
        }
    }

    /** What moved. */
    record MoneyDocument(long amount, String currency, MoneyMoved.Cause cause) {
        static @Nullable MoneyDocument of(@Nullable MoneyMoved moved) {
            return moved == null
                    ? null
                    : new MoneyDocument(
                            moved.amount().minor(), moved.amount().currency().getCurrencyCode(), moved.cause());
        }

        MoneyMoved toMoney() {
            return new MoneyMoved(new Money(amount, Currency.getInstance(currency)), cause);
        }
    }

    static NotificationDocument of(Notification notification, long revision) {
        return new NotificationDocument(
                notification.id().toString(),
                notification.id().eventId().toString(),
                notification.id().kind(),
                notification.appointmentId(),
                WorkdayDocument.of(notification.workday()),
                notification.appointmentVersion(),
                notification.happenedAt(),
                MoneyDocument.of(notification.money()),
                notification.cause(),
                notification.status(),
                notification.attempts(),
                notification.leaseUntil(),
                notification.dueAt(),
                notification.reason(),
                notification.sentTo(),
                notification.changedAt(),
                revision);
    }

    Notification toNotification() {
        return new Notification(
                new NotificationId(UUID.fromString(eventId), kind),
                appointmentId,
                workday == null ? null : workday.toWorkday(),
                appointmentVersion,
                happenedAt,
                money == null ? null : money.toMoney(),
                cause,
                status,
                attempts,
                leaseUntil,
                dueAt,
                reason,
                sentTo,
                changedAt,
                revision);
    }
}
