package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.DoneBy;
import java.time.Instant;
import java.util.Optional;

/** Whether what a notification would tell is so at this moment. */
final class StillTrue {
    private StillTrue() {}

    /**
     * Why it must not be told any more; empty while it is true. Moves are told apart by the time at which they happened,
     * which is the same in the event and on the appointment.
     */
    static Optional<String> objection(Notification notification, AppointmentNotice now, Instant at) {
        return switch (notification.id().kind()) {
            case BOOKED -> unless(now, AppointmentStatus.BOOKED).or(() -> movedAfter(notification, now));
            case RESCHEDULED -> unless(now, AppointmentStatus.BOOKED).or(() -> notTheNewestMove(notification, now));
            case CANCELLED -> unless(now, AppointmentStatus.CANCELLED).or(() -> letGo(now));
            case LAPSED ->
                unless(now, AppointmentStatus.LAPSED).or(() -> bookedAgain(now)).or(() -> begun(now, at));
            case PAID -> over(now).or(() -> notKept(now));
            case REFUNDED -> Optional.empty(); // it is known, or it has begun: nothing takes it back
            case REMINDED_AHEAD ->
                agreed(notification, now, at)
                        .or(() -> at.isBefore(ReminderTimes.due(NotificationKind.REMINDED_ON_EVE, now))
                                ? Optional.empty()
                                : Optional.of("the next reminder is due meanwhile"));
            case REMINDED_ON_EVE -> agreed(notification, now, at);
            case WELCOME, ADDRESS_CONFIRMATION, PASSWORD_RESET, PASSWORD_CHANGED, AGENDA ->
                throw new IllegalArgumentException(notification.id() + " is about no single visit");
        };
    }

    /** Why a doctor is not to be told of their day; empty while they are. */
    static Optional<String> objection(Agenda agenda, Instant at) {
        if (!agenda.wanted()) {
            return Optional.of("the doctor gets no agendas now");
        }
        return agenda.isOver(at) ? Optional.of("no visit of that day is still to come") : Optional.empty();
    }

    /** Whether the visit is still where it was when that reminder was planned. */
    static boolean isOfPresentTime(Notification reminder, AppointmentNotice now) {
        return movedAfter(reminder, now).isEmpty();
    }

    private static Optional<String> agreed(Notification reminder, AppointmentNotice now, Instant at) {
        return unless(now, AppointmentStatus.BOOKED)
                .or(() -> movedAfter(reminder, now))
                .or(() -> begun(now, at))
                .or(() -> notWanted(now));
    }

    private static Optional<String> notWanted(AppointmentNotice now) {
        return now.patient().wantsReminders() ? Optional.empty() : Optional.of("the patient wants no reminders");
    }

    private static Optional<String> unless(AppointmentNotice now, AppointmentStatus expected) {
        return now.status() == expected
                ? Optional.empty()
                : Optional.of("the appointment is " + now.status() + " meanwhile");
    }

    private static Optional<String> movedAfter(Notification booking, AppointmentNotice now) {
        var move = now.lastMove();
        return move != null && move.at().isAfter(booking.happenedAt())
                ? Optional.of("the appointment has moved meanwhile")
                : Optional.empty();
    }

    private static Optional<String> notTheNewestMove(Notification move, AppointmentNotice now) {
        var newest = now.lastMove();
        return newest != null && newest.at().equals(move.happenedAt())
                ? Optional.empty()
                : Optional.of("the appointment has moved again meanwhile");
    }

    /** Who lets a held time go has seen so, and has no visit that could be called off. */
    private static Optional<String> letGo(AppointmentNotice now) {
        var cancellation = now.cancellation();
        return cancellation != null && cancellation.ofHold() && cancellation.by() == DoneBy.PATIENT
                ? Optional.of("the patient let a held time go")
                : Optional.empty();
    }

    /** What becomes of the money then is told by itself. */
    private static Optional<String> over(AppointmentNotice now) {
        return now.status() == AppointmentStatus.CANCELLED || now.status() == AppointmentStatus.LAPSED
                ? Optional.of("the appointment is " + now.status() + " meanwhile")
                : Optional.empty();
    }

    private static Optional<String> notKept(AppointmentNotice now) {
        var payment = now.payment();
        return payment != null && payment.isKept()
                ? Optional.empty()
                : Optional.of("the money has gone back meanwhile");
    }

    private static Optional<String> bookedAgain(AppointmentNotice now) {
        return now.bookedAgain() ? Optional.of("the patient has booked again meanwhile") : Optional.empty();
    }

    /** The time is free again only while it is still to come. */
    private static Optional<String> begun(AppointmentNotice now, Instant at) {
        return at.isBefore(now.time().start()) ? Optional.empty() : Optional.of("the time has come meanwhile");
    }
}
