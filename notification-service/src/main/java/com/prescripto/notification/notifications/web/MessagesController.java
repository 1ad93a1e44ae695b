package com.prescripto.notification.notifications.web;

import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationId;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.Search;
import com.prescripto.notification.platform.Correlation;
import com.prescripto.notification.platform.PageToken;
import com.prescripto.notification.platform.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people were told, are about to be told, and were not told after all. */
@RestController
@RequestMapping("/api/messages")
class MessagesController {
    private final Notifications notifications;

    MessagesController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Some of the list, the latest first. */
    record PageView(List<MessageView> items, @Nullable String next) {}

    /**
     * A message. Whom it went to is asked of booking-service, by the appointment, the account or the doctor.
     *
     * @param appointmentId absent when it is about no appointment
     * @param accountId absent when it is about no account
     * @param doctorId whose day it is about, if it is about one
     * @param day of the clinic
     */
    record MessageView(
            String id,
            NotificationKind kind,
            NotificationStatus status,
            @Nullable String appointmentId,
            @Nullable String accountId,
            @Nullable String doctorId,
            @Nullable LocalDate day,
            Instant happenedAt,
            @Nullable Instant dueAt,
            int attempts,
            @Nullable String reason,
            Instant changedAt,
            @Nullable String correlationId) {
        static MessageView of(Notification notification) {
            var isAboutAccount = notification.id().kind().isAboutAccount();
            var workday = notification.workday();
            return new MessageView(
                    notification.id().toString(),
                    notification.id().kind(),
                    notification.status(),
                    isAboutAccount ? null : notification.appointmentId(),
                    isAboutAccount ? notification.appointmentId() : null,
                    workday == null ? null : workday.doctorId(),
                    workday == null ? null : workday.date(),
                    notification.happenedAt(),
                    notification.dueAt(),
                    notification.attempts(),
                    notification.reason(),
                    notification.changedAt(),
                    Correlation.of(notification.cause()));
        }
    }

    @GetMapping
    PageView search(
            @RequestParam(required = false) @Nullable NotificationStatus status,
            @RequestParam(required = false) @Nullable NotificationKind kind,
            @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String appointment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = notifications.search(
                new Search(status, kind, appointment, limit + 1, after == null ? null : place(after)));
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new PageView(
                shown.stream().map(MessageView::of).toList(),
                found.size() <= limit ? null : token(shown.get(shown.size() - 1)));
    }

    @GetMapping("/{id}")
    MessageView message(@PathVariable String id) {
        return NotificationId.parse(id)
                .flatMap(notifications::find)
                .map(MessageView::of)
                .orElseThrow(Refusal::notFound);
    }

    private static String token(Notification last) {
        return new PageToken(last.changedAt(), last.id().toString()).write();
    }

    private static Search.Place place(String after) {
        var token = PageToken.read(after);
        return new Search.Place(
                token.at(),
                NotificationId.parse(token.id())
                        .orElseThrow(() -> Refusal.invalid("/after", "is not a place in this list")));
    }
}
