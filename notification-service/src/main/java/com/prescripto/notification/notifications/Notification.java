package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.Workday;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The intent to tell one person one fact, once. Holds ids and amounts only: whom it goes to is asked when it is sent.
 *
 * @param appointmentId what it is about: an appointment, or an account when its kind is about one; null when it is about a
 *     doctor's day
 * @param workday the doctor's day it is about; null when it is about something else
 * @param appointmentVersion the version of what changed (the appointment or account; the bill when it is about money) right after
 *     the fact
 * @param happenedAt when the fact became true; of a reminder, when the time was agreed on
 * @param money what moved, when it is about money
 * @param cause W3C trace context of the request that made the fact true
 * @param attempts how often somebody began to hand it over
 * @param leaseUntil until when the one who is sending it is left alone; only while SENDING
 * @param dueAt when to look at it without being told to by a message; null when only messages lead to it, and at the end
 * @param reason why it was last put off, given up or withdrawn; names no person
 * @param sentTo the address the mail server took it for, with most of it hidden
 * @param changedAt when it last changed
 * @param revision rises with every change; what {@link Notifications#save} compares
 */
public record Notification(
        NotificationId id,
        @Nullable String appointmentId,
        @Nullable Workday workday,
        long appointmentVersion,
        Instant happenedAt,
        @Nullable MoneyMoved money,
        @Nullable String cause,
        NotificationStatus status,
        int attempts,
        @Nullable Instant leaseUntil,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable String sentTo,
        Instant changedAt,
        long revision) {

    /** A fact that has just been heard of. */
    public static Notification pending(Fact fact, Instant now) {
        return new Notification(
                fact.id(),
                fact.appointmentId(),
                null,
                fact.version(),
                fact.happenedAt(),
                fact.money(),
                fact.cause(),
                NotificationStatus.PENDING,
                0,
                null,
                fact.notBefore(),
                null,
                null,
                now,
                0);
    }

    /** A doctor's agenda, to be told at that time. */
    public static Notification agenda(Workday day, Instant due, Instant now) {
        var id = NotificationId.of(
                NotificationKind.AGENDA, day.doctorId(), day.date().toString());
        return new Notification(
                id, null, day, 0, due, null, null, NotificationStatus.PENDING, 0, null, due, null, null, now, 0);
    }

    /** The appointment it is about. Only of what is about one. */
    String appointment() {
        return Objects.requireNonNull(appointmentId, "about a doctor's day");
    }

    /** Names the mail that tells it, for ever. */
    String messageId() {
        return id.eventId() + "." + id.kind();
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
     * it, so a later one makes each earlier one untrue. What became of money or of an account is no such fact.
     */
    boolean isOvertakenBy(Notification other) {
        return appointmentId != null
                && appointmentId.equals(other.appointmentId)
                && id.kind().saysHowAVisitStands()
                && other.id.kind().saysHowAVisitStands()
                && other.appointmentVersion > appointmentVersion;
    }

    /** Taken by a sender, who is left alone until the lease ends. */
    Notification claimed(Instant now, Instant until) {
        require(!status.isFinal() && !isBeingSent(now), NotificationStatus.SENDING);
        // Due when the lease ends: whoever dies now has no message that would lead another one here.
        var look = dueAt == null ? null : until;
        return changed(NotificationStatus.SENDING, attempts + 1, until, look, reason, now);
    }

    /** The mail server took it, for that address. */
    Notification sent(String to, Instant now) {
        require(status == NotificationStatus.SENDING, NotificationStatus.SENT);
        return new Notification(
                id,
                appointmentId,
                workday,
                appointmentVersion,
                happenedAt,
                money,
                cause,
                NotificationStatus.SENT,
                attempts,
                null,
                null,
                null,
                MaskedAddress.of(to),
                now,
                revision);
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
                workday,
                appointmentVersion,
                happenedAt,
                money,
                cause,
                next,
                tries,
                lease,
                look,
                why,
                null,
                now,
                revision);
    }

    private void require(boolean allowed, NotificationStatus next) {
        if (!allowed) {
            throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
        }
    }
}
