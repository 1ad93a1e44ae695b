package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailSender;
import com.prescripto.notification.emails.EmailTemplates;
import com.prescripto.notification.emails.ToldFact;
import com.prescripto.notification.platform.Correlation;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Sends one notification: ask for the facts, check that it is still true, write the mail, claim, hand over, note the
 * result. The claim comes last before the hand-over, so that whoever dies before it leaves no doubt behind; whoever
 * dies after it leaves a lease that ends, and the one doubt SMTP cannot spare us is counted.
 */
@Service
class SendNotification {
    private static final Logger log = LoggerFactory.getLogger(SendNotification.class);
    private static final Outcome TAKEN = new Outcome.TryLater("somebody else is sending it");

    private final Notifications notifications;
    private final AppointmentNotices notices;
    private final EmailTemplates templates;
    private final EmailSender emails;
    private final PlanReminders reminders;
    private final NotificationMetrics metrics;
    private final Duration lease;
    private final Clock clock;

    SendNotification(
            Notifications notifications,
            AppointmentNotices notices,
            EmailTemplates templates,
            EmailSender emails,
            PlanReminders reminders,
            NotificationMetrics metrics,
            NotificationProperties properties,
            Clock clock) {
        this.notifications = notifications;
        this.notices = notices;
        this.templates = templates;
        this.emails = emails;
        this.reminders = reminders;
        this.metrics = metrics;
        this.lease = properties.lease();
        this.clock = clock;
    }

    Outcome send(Notification notification) {
        if (notification.isBeingSent(clock.instant())) {
            return TAKEN;
        }
        return notices.find(notification.appointmentId())
                .fold(
                        notice -> sendIfTrue(notification, notice),
                        () -> giveUp(notification, "booking-service knows no such appointment"),
                        Outcome.TryLater::new);
    }

    private Outcome sendIfTrue(Notification notification, AppointmentNotice notice) {
        var kind = notification.id().kind();
        if (!kind.isAboutMoney() && notice.version() < notification.appointmentVersion()) {
            return new Outcome.TryLater("booking-service answered with an older version than the event's");
        }
        var objection = StillTrue.objection(notification, notice, clock.instant());
        if (objection.isPresent()) {
            return withdraw(notification, objection.get());
        }
        if (kind.isReminder() && ReminderTimes.isNight(clock.instant(), notice.zone())) {
            return new Outcome.TryLater("it is night where the clinic is");
        }
        if (kind == NotificationKind.REFUNDED && notification.dueAt() != null && !isGoingBack(notice)) {
            return new Outcome.TryLater("the refund has failed for now");
        }
        reminders.after(notification, notice);
        if (isEarlierOneOnItsWay(notification)) {
            return new Outcome.TryLater("an earlier mail about this appointment is on its way");
        }
        var email = templates.write(kind.template(notice), notice, fact(notification));
        var now = clock.instant();
        var claimed = notifications.save(notification.claimed(now, now.plus(lease)));
        if (claimed.isPresent() && notification.isLeftHanging(now)) {
            log.warn("{} was left hanging by its last sender and may have been sent", notification.id());
            metrics.ambiguous();
        }
        return claimed.map(mine -> handOver(mine, email)).orElse(TAKEN);
    }

    private Outcome handOver(Notification mine, Email email) {
        // Asked after the claim: a later fact that is not seen here sees our claim, and waits (isEarlierOneOnItsWay).
        if (isOvertaken(mine)) {
            return withdraw(mine, "a later fact about this appointment is known");
        }
        return emails.send(email).fold(() -> sent(mine), why -> putOff(mine, why), why -> giveUp(mine, why), why -> {
            metrics.ambiguous();
            return putOff(mine, why);
        });
    }

    private Outcome sent(Notification mine) {
        var now = clock.instant();
        metrics.sent(mine.id().kind());
        if (mine.dueAt() == null) { // what waited for its time was not slow
            metrics.delay(Duration.between(mine.happenedAt(), now));
        }
        log.info("{} sent, attempt {}", mine.id(), mine.attempts());
        noted(notifications.save(mine.sent(now)), mine);
        return new Outcome.Settled();
    }

    private Outcome putOff(Notification mine, String why) {
        noted(notifications.save(mine.putOff(why, clock.instant())), mine);
        return new Outcome.TryLater(why);
    }

    private Outcome giveUp(Notification notification, String why) {
        return notifications
                .save(notification.givenUp(why, clock.instant()))
                .<Outcome>map(over -> {
                    metrics.givenUp(over.id().kind());
                    log.warn("{} given up: {}", over.id(), why);
                    return new Outcome.GivenUp(why);
                })
                .orElse(TAKEN);
    }

    private Outcome withdraw(Notification notification, String why) {
        return notifications
                .save(notification.withdrawn(why, clock.instant()))
                .<Outcome>map(over -> {
                    metrics.withdrawn(over.id().kind());
                    log.info("{} withdrawn: {}", over.id(), why);
                    return new Outcome.Settled();
                })
                .orElse(TAKEN);
    }

    private boolean isEarlierOneOnItsWay(Notification notification) {
        var now = clock.instant();
        return notifications.about(notification.appointmentId()).stream()
                .anyMatch(other -> other.isOvertakenBy(notification) && other.isBeingSent(now));
    }

    private boolean isOvertaken(Notification notification) {
        return notifications.about(notification.appointmentId()).stream().anyMatch(notification::isOvertakenBy);
    }

    private static boolean isGoingBack(AppointmentNotice notice) {
        var payment = notice.payment();
        return payment != null && payment.isGoingBack();
    }

    /** Our lease ended before we were done and somebody took over: they counted the doubt, their note stands. */
    private static void noted(Optional<Notification> stored, Notification mine) {
        if (stored.isEmpty()) {
            log.warn("{} was taken over by another sender", mine.id());
        }
    }

    private static ToldFact fact(Notification notification) {
        var id = notification.id();
        return new ToldFact(
                id.eventId() + "." + id.kind(),
                notification.appointmentVersion(),
                notification.happenedAt(),
                notification.money(),
                Correlation.of(notification.cause()));
    }
}
