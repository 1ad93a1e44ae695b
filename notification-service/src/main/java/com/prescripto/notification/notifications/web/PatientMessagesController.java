package com.prescripto.notification.notifications.web;

import static java.util.Comparator.comparing;

import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.notifications.Notification;
import com.prescripto.notification.notifications.NotificationKind;
import com.prescripto.notification.notifications.NotificationStatus;
import com.prescripto.notification.notifications.Notifications;
import com.prescripto.notification.notifications.WhyWithdrawn;
import com.prescripto.notification.platform.Refusal;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What patients were told about their own appointments. Whose an appointment is, is asked of booking-service. */
@RestController
class PatientMessagesController {
    private final Notifications notifications;
    private final AppointmentNotices notices;

    PatientMessagesController(Notifications notifications, AppointmentNotices notices) {
        this.notifications = notifications;
        this.notices = notices;
    }

    /** All about one appointment, what is to come first, then the latest. */
    record MessagesView(List<MessageView> items) {}

    /**
     * A message.
     *
     * @param at when it last changed: of one that was sent, when it was
     * @param dueAt when it will be looked at, while it waits for its time
     * @param to the address it was sent to, with most of it hidden
     * @param why it was not sent after all
     */
    record MessageView(
            String id,
            NotificationKind kind,
            NotificationStatus status,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable String to,
            @Nullable WhyWithdrawn why) {
        static MessageView of(Notification notification) {
            var isWithdrawn = notification.status() == NotificationStatus.WITHDRAWN;
            return new MessageView(
                    notification.id().toString(),
                    notification.id().kind(),
                    notification.status(),
                    notification.changedAt(),
                    notification.dueAt(),
                    notification.sentTo(),
                    isWithdrawn ? WhyWithdrawn.of(notification.reason()) : null);
        }

        private Instant when() {
            return dueAt == null ? at : dueAt;
        }
    }

    /** Not found when there is no such appointment, or it is somebody else's: which of the two is not told. */
    @GetMapping("/api/patient/messages")
    MessagesView about(@RequestParam @Size(min = 1, max = 100) String appointment, @AuthenticationPrincipal Jwt token) {
        var owner = notices.find(appointment)
                .fold(
                        notice -> notice.patient().id(),
                        () -> {
                            throw Refusal.notFound();
                        },
                        why -> {
                            throw Refusal.busy();
                        });
        if (!owner.equals(token.getClaimAsString("person"))) {
            throw Refusal.notFound();
        }
        return new MessagesView(notifications.about(appointment).stream()
                .map(MessageView::of)
                .sorted(comparing(MessageView::when).reversed())
                .toList());
    }
}
