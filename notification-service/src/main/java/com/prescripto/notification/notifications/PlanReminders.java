package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Plans the reminders of what was agreed, and takes back those of what was agreed before. One per appointment, kind and
 * agreement, however often and in whatever order the facts are heard; that it is still true is asked again when it is
 * due, so that nothing depends on its being taken back in time.
 */
@Service
class PlanReminders {
    private static final List<NotificationKind> KINDS =
            List.of(NotificationKind.REMINDED_AHEAD, NotificationKind.REMINDED_ON_EVE);

    private final Notifications notifications;
    private final NotificationMetrics metrics;
    private final Clock clock;

    PlanReminders(Notifications notifications, NotificationMetrics metrics, Clock clock) {
        this.notifications = notifications;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** After a fact that is true of the appointment now. */
    void after(Notification fact, AppointmentNotice notice) {
        switch (fact.id().kind()) {
            case BOOKED -> plan(fact, notice);
            case RESCHEDULED -> {
                takeBack(fact);
                plan(fact, notice);
            }
            case CANCELLED -> takeBack(fact);
            default -> {}
        }
    }

    private void plan(Notification agreement, AppointmentNotice notice) {
        for (var kind : KINDS) {
            var due = ReminderTimes.due(kind, notice);
            if (!ReminderTimes.isFresh(agreement.happenedAt(), due) && !isOver(kind, notice)) {
                notifications.findOrAdd(Notification.pending(reminder(kind, agreement, due), clock.instant()));
            }
        }
    }

    /** A fact heard very late plans nothing that the next reminder says as well. */
    private boolean isOver(NotificationKind kind, AppointmentNotice notice) {
        var next = kind == NotificationKind.REMINDED_AHEAD
                ? ReminderTimes.due(NotificationKind.REMINDED_ON_EVE, notice)
                : notice.time().start();
        return !clock.instant().isBefore(next);
    }

    private void takeBack(Notification fact) {
        var now = clock.instant();
        notifications.about(fact.appointment()).stream()
                .filter(other -> other.id().kind().isReminder() && other.isOvertakenBy(fact))
                .filter(other -> !other.status().isFinal() && !other.isBeingSent(now))
                .map(other -> notifications.save(other.withdrawn("the appointment has changed meanwhile", now)))
                .flatMap(Optional::stream)
                .forEach(over -> metrics.withdrawn(over.id().kind()));
    }

    private static Fact reminder(NotificationKind kind, Notification agreement, Instant due) {
        var agreedAt = agreement.happenedAt();
        return new Fact(
                NotificationId.of(kind, agreement.appointment(), kind.name(), agreedAt.toString()),
                agreement.appointment(),
                agreement.appointmentVersion(),
                agreedAt,
                null,
                due,
                agreement.cause());
    }
}
