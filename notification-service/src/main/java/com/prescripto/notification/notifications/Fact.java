package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.MoneyMoved;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody is to be told. Holds ids and amounts only.
 *
 * @param id the same for the same fact, however often and by whatever event it is heard of
 * @param appointmentId what it is about, an appointment or an account; whom it concerns is asked by this id
 * @param version the version of what changed (the appointment or account; the bill when it is about money) right after the fact
 * @param happenedAt when it became true
 * @param money what moved, when it is about money
 * @param notBefore until when it may wait for a better one that says the same
 * @param cause W3C trace context of the request that made it true, to go on with
 */
public record Fact(
        NotificationId id,
        String appointmentId,
        long version,
        Instant happenedAt,
        @Nullable MoneyMoved money,
        @Nullable Instant notBefore,
        @Nullable String cause) {
    /** One whose cause nobody has told yet. */
    public Fact(
            NotificationId id,
            String appointmentId,
            long version,
            Instant happenedAt,
            @Nullable MoneyMoved money,
            @Nullable Instant notBefore) {
        this(id, appointmentId, version, happenedAt, money, notBefore, null);
    }

    /** What became of an appointment, to be told at once. */
    public static Fact ofVisit(NotificationId id, String appointmentId, long version, Instant happenedAt) {
        return new Fact(id, appointmentId, version, happenedAt, null, null);
    }

    /** What became of an account, to be told at once. */
    public static Fact ofAccount(NotificationId id, String accountId, long version, Instant happenedAt) {
        return new Fact(id, accountId, version, happenedAt, null, null);
    }

    /** The same fact with its cause. */
    public Fact causedBy(@Nullable String traceParent) {
        return new Fact(id, appointmentId, version, happenedAt, money, notBefore, traceParent);
    }
}
