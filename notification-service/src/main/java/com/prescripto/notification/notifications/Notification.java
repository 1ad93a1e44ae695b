package com.prescripto.notification.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The intent to tell one patient one fact, once. Holds ids only: whom it goes to is asked when it is sent.
 *
 * @param appointmentVersion the appointment's version right after the fact
 * @param happenedAt when the fact became true
 * @param attempts how often somebody began to hand it over
 * @param leaseUntil until when the one who is sending it is left alone; only while SENDING
 * @param reason why it was last put off, given up or withdrawn; names no person
 * @param changedAt when it last changed
 * @param revision rises with every change; what {@link Notifications#save} compares
 */
public record Notification(
        NotificationId id,
        String appointmentId,
        long appointmentVersion,
        Instant happenedAt,
        NotificationStatus status,
        int attempts,
        @Nullable Instant leaseUntil,
        @Nullable String reason,
        Instant changedAt,
        long revision) {

    /** A fact that has just been heard of. */
    public static Notification pending(
            NotificationId id, String appointmentId, long appointmentVersion, Instant happenedAt, Instant now) {
        return new Notification(
                id, appointmentId, appointmentVersion, happenedAt, NotificationStatus.PENDING, 0, null, null, now, 0);
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
     * Whether this must not be told once {@code other} is known. Every fact we tell says how the appointment stands after
     * it, so a later one makes each earlier one untrue.
     */
    boolean isOvertakenBy(Notification other) {
        return other.appointmentId.equals(appointmentId) && other.appointmentVersion > appointmentVersion;
    }

    /** Taken by a sender, who is left alone until the lease ends. */
    Notification claimed(Instant now, Instant until) {
        require(!status.isFinal() && !isBeingSent(now), NotificationStatus.SENDING);
        return new Notification(
                id,
                appointmentId,
                appointmentVersion,
                happenedAt,
                NotificationStatus.SENDING,
                attempts + 1,
                until,
                reason,
                now,
                revision);
    }

    /** The mail server took it. */
    Notification sent(Instant now) {
        require(status == NotificationStatus.SENDING, NotificationStatus.SENT);
        return changed(NotificationStatus.SENT, null, now);
    }

    /** To be tried again. */
    Notification putOff(String why, Instant now) {
        require(status == NotificationStatus.SENDING, NotificationStatus.PENDING);
        return changed(NotificationStatus.PENDING, why, now);
    }

    /** Never to be tried again. */
    Notification givenUp(String why, Instant now) {
        require(!status.isFinal(), NotificationStatus.GIVEN_UP);
        return changed(NotificationStatus.GIVEN_UP, why, now);
    }

    /** No longer true. */
    Notification withdrawn(String why, Instant now) {
        require(!status.isFinal(), NotificationStatus.WITHDRAWN);
        return changed(NotificationStatus.WITHDRAWN, why, now);
    }

    private Notification changed(NotificationStatus next, @Nullable String why, Instant now) {
        return new Notification(
                id, appointmentId, appointmentVersion, happenedAt, next, attempts, null, why, now, revision);
    }

    private void require(boolean allowed, NotificationStatus next) {
        if (!allowed) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
        }
    }
}
