package com.prescripto.notification.notifications;

import com.prescripto.notification.platform.Traces;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells what is due by the clock and not by a message: reminders, and what could wait for a better mail. Everything about
 * it is stored, so it does not matter which instance does it, or whether it died the last time.
 */
@Service
public class TellDue {
    private static final Logger log = LoggerFactory.getLogger(TellDue.class);
    private static final int AT_ONCE = 100;

    private final Notifications notifications;
    private final SendNotification sending;
    private final NotificationMetrics metrics;
    private final NotificationProperties properties;
    private final Traces traces;
    private final Clock clock;

    TellDue(
            Notifications notifications,
            SendNotification sending,
            NotificationMetrics metrics,
            NotificationProperties properties,
            Traces traces,
            Clock clock) {
        this.notifications = notifications;
        this.sending = sending;
        this.metrics = metrics;
        this.properties = properties;
        this.traces = traces;
        this.clock = clock;
    }

    /** Tells what is due now, each on its own: one that fails keeps no other from being told. */
    public void tell() {
        var due = notifications.due(clock.instant(), AT_ONCE);
        due.forEach(each -> traces.within(each.cause(), "notification tell", () -> tell(each)));
        metrics.overdue(due.isEmpty() ? Duration.ZERO : overdue(due.get(0)));
    }

    private void tell(Notification due) {
        try {
            sending.send(due).fold(() -> due, why -> postpone(due, why), why -> due);
        } catch (RuntimeException failure) { // a bug or a broken wire, in this one
            log.warn("{} failed", due.id(), failure);
            postpone(due, failure.getClass().getSimpleName());
        }
    }

    private Notification postpone(Notification due, String why) {
        var now = clock.instant();
        notifications
                .find(due.id())
                .filter(current -> !current.status().isFinal() && !current.isBeingSent(now))
                .flatMap(current -> current.attempts() < properties.attempts()
                        ? notifications.save(current.postponed(why, now, now.plus(properties.pause())))
                        : notifications.save(current.givenUp(why, now)))
                .filter(current -> current.status() == NotificationStatus.GIVEN_UP)
                .ifPresent(over -> metrics.givenUp(over.id().kind()));
        return due;
    }

    private Duration overdue(Notification due) {
        var since = due.dueAt();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
