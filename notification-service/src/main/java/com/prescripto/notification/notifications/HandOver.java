package com.prescripto.notification.notifications;

import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Hands a mail over and notes what came of it. Whoever hands over has claimed what the mail tells, so that whoever dies
 * leaves a lease that ends, and the one doubt SMTP cannot spare us is counted.
 */
@Service
class HandOver {
    /** Somebody else has it. */
    static final Outcome TAKEN = new Outcome.TryLater("somebody else is sending it");

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final Notifications notifications;
    private final EmailSender emails;
    private final NotificationMetrics metrics;
    private final Duration lease;
    private final Clock clock;

    HandOver(
            Notifications notifications,
            EmailSender emails,
            NotificationMetrics metrics,
            NotificationProperties properties,
            Clock clock) {
        this.notifications = notifications;
        this.emails = emails;
        this.metrics = metrics;
        this.lease = properties.lease();
        this.clock = clock;
    }

    /** Takes it for the time of the lease; empty when somebody was faster. */
    Optional<Notification> claim(Notification notification) {
        var now = clock.instant();
        var claimed = notifications.save(notification.claimed(now, now.plus(lease)));
        if (claimed.isPresent() && notification.isLeftHanging(now)) {
            log.warn("{} was left hanging by its last sender and may have been sent", notification.id());
            metrics.ambiguous();
        }
        return claimed;
    }

    /** Hands over a mail that tells one notification, which was claimed before. */
    Outcome send(Notification mine, Email email) {
        return send(mine, List.of(), email);
    }

    /**
     * Hands over a mail that tells several, all of them claimed before. The one that names the mail is noted last: whoever
     * dies in between leaves it to be sent again under the same name, by which a mailbox knows it.
     */
    Outcome send(Notification mine, List<Notification> alongside, Email email) {
        return emails.send(email)
                .fold(
                        () -> {
                            alongside.forEach(one -> noteSent(one, email));
                            return sent(mine, email);
                        },
                        why -> {
                            alongside.forEach(one -> putOff(one, why));
                            return putOff(mine, why);
                        },
                        why -> {
                            alongside.forEach(one -> giveUp(one, why));
                            return giveUp(mine, why);
                        },
                        why -> {
                            metrics.ambiguous();
                            alongside.forEach(one -> putOff(one, why));
                            return putOff(mine, why);
                        });
    }

    /** A mail that was sent before has told it already, to that address. */
    Outcome toldBefore(Notification mine, String address) {
        noted(notifications.save(mine.sent(address, clock.instant())), mine);
        log.info("{} was told with another one", mine.id());
        return new Outcome.Settled();
    }

    /** Lets it be tried again. */
    Outcome putOff(Notification mine, String why) {
        noted(notifications.save(mine.putOff(why, clock.instant())), mine);
        return new Outcome.TryLater(why);
    }

    /** Never to be tried again. */
    Outcome giveUp(Notification notification, String why) {
        return notifications
                .save(notification.givenUp(why, clock.instant()))
                .<Outcome>map(over -> {
                    metrics.givenUp(over.id().kind());
                    log.warn("{} given up: {}", over.id(), why);
                    return new Outcome.GivenUp(why);
                })
                .orElse(TAKEN);
    }

    /** No longer true. */
    Outcome withdraw(Notification notification, String why) {
        return notifications
                .save(notification.withdrawn(why, clock.instant()))
                .<Outcome>map(over -> {
                    metrics.withdrawn(over.id().kind());
                    log.info("{} withdrawn: {}", over.id(), why);
                    return new Outcome.Settled();
                })
                .orElse(TAKEN);
    }

    private Outcome sent(Notification mine, Email email) {
        metrics.sent(mine.id().kind());
        if (mine.dueAt() == null) { // what waited for its time was not slow
            metrics.delay(Duration.between(mine.happenedAt(), clock.instant()));
        }
        noteSent(mine, email);
        return new Outcome.Settled();
    }

    private void noteSent(Notification mine, Email email) {
        Instant now = clock.instant();
        log.info("{} sent, attempt {}", mine.id(), mine.attempts());
        noted(notifications.save(mine.sent(email.to().address(), now)), mine);
    }

    /** Our lease ended before we were done and somebody took over: they counted the doubt, their note stands. */
    private static void noted(Optional<Notification> stored, Notification mine) {
        if (stored.isEmpty()) {
            log.warn("{} was taken over by another sender", mine.id());
        }
    }
}
