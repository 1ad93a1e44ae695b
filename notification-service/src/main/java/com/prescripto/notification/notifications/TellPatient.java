package com.prescripto.notification.notifications;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Tells a patient a fact about their appointment, however often the fact is reported. */
@Service
public class TellPatient {
    private final Notifications notifications;
    private final SendNotification sending;
    private final NotificationMetrics metrics;
    private final Clock clock;

    TellPatient(Notifications notifications, SendNotification sending, NotificationMetrics metrics, Clock clock) {
        this.notifications = notifications;
        this.sending = sending;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Tells the fact if it has not been told and is still true; one that may wait is told when its time has come. */
    public Outcome tell(Fact fact) {
        var now = clock.instant();
        var notification = notifications.findOrAdd(Notification.pending(fact, now));
        if (!notification.status().isFinal() && fact.notBefore() != null && now.isBefore(fact.notBefore())) {
            return new Outcome.Settled();
        }
        return switch (notification.status()) {
            case PENDING, SENDING -> sending.send(notification);
            case SENT, WITHDRAWN -> {
                metrics.alreadyTold();
                yield new Outcome.Settled();
            }
            case GIVEN_UP -> new Outcome.GivenUp(Objects.requireNonNullElse(notification.reason(), "given up before"));
        };
    }

    /** Ends a notification that was tried as often as is reasonable; one that is settled stays as it is. */
    public void giveUp(NotificationId what, String why) {
        var now = clock.instant();
        notifications
                .find(what)
                .filter(notification -> !notification.status().isFinal() && !notification.isBeingSent(now))
                .flatMap(notification -> notifications.save(notification.givenUp(why, now)))
                .ifPresent(over -> metrics.givenUp(what.kind()));
    }

    /** Lets a notification that was given up be tried anew; any other one stays as it is. */
    public void reopen(NotificationId what) {
        notifications
                .find(what)
                .filter(notification -> notification.status() == NotificationStatus.GIVEN_UP)
                .ifPresent(notification -> notifications.save(notification.reopened(clock.instant())));
    }
}
