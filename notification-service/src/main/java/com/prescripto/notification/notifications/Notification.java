package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.MoneyMoved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The intent to tell one patient one fact, once. Holds ids and amounts only: whom it goes to is asked when it is sent.
 *
 * @param appointmentVersion the version of what changed (the appointment; the bill when it is about money) right after
 *     the fact
 * @param happenedAt when the fact became true; of a reminder, when the time was agreed on
 * @param money what moved, when it is about money
 * @param cause W3C trace context of the request that made the fact true
 * @param attempts how often somebody began to hand it over
 * @param leaseUntil until when the one who is sending it is left alone; only while SENDING
 * @param dueAt when to look at it without being told to by a message; null when only messages lead to it, and at the end
 * @param reason why it was last put off, given up or withdrawn; names no person
 * @param changedAt when it last changed
 * @param revision rises with every change; what {@link Notifications#save} compares
 */
public record Notification(
        NotificationId id,
        String appointmentId,
        long appointmentVersion,
        Instant happenedAt,
        @Nullable MoneyMoved money,
        @Nullable String cause,
        NotificationStatus status,
        int attempts,
        @Nullable Instant leaseUntil,
        @Nullable Instant dueAt,
        @Nullable String reason,
        Instant changedAt,
        long revision) {

    /** A fact that has just been heard of. */
    public static Notification pending(Fact fact, Instant now) {
        return new Notification(
                fact.id(),
                fact.appointmentId(),
                fact.version(),
                fact.happenedAt(),
                fact.money(),
                fact.cause(),
                NotificationStatus.PENDING,
                0,
                null,
                fact.notBefore(),
                null,
                now,
                0);
    }

    /** Whether somebody is handing it over and still within their lease. */
    boolean isBeingSent(Instant now) {
        return status == NotificationStatus.SENDING && leaseUntil != null && now.isBefore(leaseUntil);
    }

    /** Whether somebody began to hand it over and never said how it went: it may have been sent. */
    boolean isLeftHanging(Instant now) {
        return status == NotificationStatus.SENDING && !isBeingSent(now);
    }

    /**
     * Whether this must not be told once {@code other} is known. Every fact we tell of a visit says how it stands after
     * it, so a later one makes each earlier one untrue. What became of money is no such fact, and has versions of its own.
     */
    boolean isOvertakenBy(Notification other) {
        return other.appointmentId.equals(appointmentId)
                && !id.kind().isAboutMoney()
                && !other.id.kind().isAboutMoney()
                && other.appointmentVersion > appointmentVersion;
    }

    /** Taken by a sender, who is left alone until the lease ends. */
    Notification claimed(Instant now, Instant until) {
        require(!status.isFinal() && !isBeingSent(now), NotificationStatus.SENDING);
        // Due when the lease ends: whoever dies now has no message that would lead another one here.
        var look = dueAt == null ? null : until;
        return changed(NotificationStatus.SENDING, attempts + 1, until, look, reason, now);
    }

    /** The mail server took it. */
    Notification sent(Instant now) {
        require(status == NotificationStatus.SENDING, NotificationStatus.SENT);
        return changed(NotificationStatus.SENT, attempts, null, null, null, now);
    }

    /** To be tried again. */
    Notification putOff(String why, Instant now) {
        require(status == NotificationStatus.SENDING, NotificationStatus.PENDING);
        return changed(NotificationStatus.PENDING, attempts, null, dueAt, why, now);
    }

    /** To be looked at again at that time. */
    Notification postponed(String why, Instant now, Instant until) {
        require(!status.isFinal() && !isBeingSent(now), NotificationStatus.PENDING);
        return changed(NotificationStatus.PENDING, attempts, null, until, why, now);
    }

    /** Never to be tried again. */
    Notification givenUp(String why, Instant now) {
        require(!status.isFinal(), NotificationStatus.GIVEN_UP);
        return changed(NotificationStatus.GIVEN_UP, attempts, null, null, why, now);
    }

    /** Tried anew because somebody has asked for it. */
    Notification reopened(Instant now) {
        require(status == NotificationStatus.GIVEN_UP, NotificationStatus.PENDING);
        return changed(NotificationStatus.PENDING, attempts, null, null, reason, now);
    }

    /** No longer true. */
    Notification withdrawn(String why, Instant now) {
        require(!status.isFinal(), NotificationStatus.WITHDRAWN);
        return changed(NotificationStatus.WITHDRAWN, attempts, null, null, why, now);
    }

    private Notification changed(
            NotificationStatus next,
            int tries,
            @Nullable Instant lease,
            @Nullable Instant look,
            @Nullable String why,
            Instant now) {
        return new Notification(
                id,
                appointmentId,
                appointmentVersion,
                happenedAt,
                money,
                cause,
                next,
                tries,
                lease,
                look,
                why,
                now,
                revision);
    }

    private void require(boolean allowed, NotificationStatus next) {
        if (!allowed) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
        }
    }
}
