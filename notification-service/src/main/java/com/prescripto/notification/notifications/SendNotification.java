package com.prescripto.notification.notifications;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.emails.EmailTemplates;
import com.prescripto.notification.emails.ToldFact;
import com.prescripto.notification.platform.Correlation;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * Sends one notification: ask for the facts, check that it is still true, write the mail, claim, hand over, note the
 * result. The claim comes last before the hand-over, so that whoever dies before it leaves no doubt behind.
 */
@Service
class SendNotification {
    private final Notifications notifications;
    private final AppointmentNotices notices;
    private final EmailTemplates templates;
    private final AccountLetters accountLetters;
    private final HandOver handOver;
    private final PlanReminders reminders;
    private final SendReminders sendReminders;
    private final SendAgenda sendAgenda;
    private final Clock clock;

    SendNotification(
            Notifications notifications,
            AppointmentNotices notices,
            EmailTemplates templates,
            AccountLetters accountLetters,
            HandOver handOver,
            PlanReminders reminders,
            SendReminders sendReminders,
            SendAgenda sendAgenda,
            Clock clock) {
        this.notifications = notifications;
        this.notices = notices;
        this.templates = templates;
        this.accountLetters = accountLetters;
        this.handOver = handOver;
        this.reminders = reminders;
        this.sendReminders = sendReminders;
        this.sendAgenda = sendAgenda;
        this.clock = clock;
    }

    Outcome send(Notification notification) {
        if (notification.isBeingSent(clock.instant())) {
            return HandOver.TAKEN;
        }
        var workday = notification.workday();
        if (workday != null) {
            return sendAgenda.send(notification, workday);
        }
        if (notification.id().kind().isAboutAccount()) {
            return accountLetters
                    .write(notification, fact(notification))
                    .fold(
                            email -> handOver.claim(notification)
                                    .map(mine -> handOver.send(mine, email))
                                    .orElse(HandOver.TAKEN),
                            why -> handOver.withdraw(notification, why),
                            why -> handOver.giveUp(notification, why),
                            Outcome.TryLater::new);
        }
        var answer = notices.find(notification.appointment());
        return answer.fold(
                notice -> sendIfTrue(notification, notice),
                () -> answer.isGone()
                        ? handOver.withdraw(notification, "the patient was forgotten")
                        : handOver.giveUp(notification, "booking-service knows no such appointment"),
                Outcome.TryLater::new);
    }

    private Outcome sendIfTrue(Notification notification, AppointmentNotice notice) {
        var kind = notification.id().kind();
        if (!kind.isAboutMoney() && notice.version() < notification.appointmentVersion()) {
            return new Outcome.TryLater("booking-service answered with an older version than the event's");
        }
        var objection = StillTrue.objection(notification, notice, clock.instant());
        if (objection.isPresent()) {
            return handOver.withdraw(notification, objection.get());
        }
        if (kind.isReminder()) {
            return sendReminders.send(notification, notice);
        }
        if (kind == NotificationKind.REFUNDED && notification.dueAt() != null && !isGoingBack(notice)) {
            return new Outcome.TryLater("the refund has failed for now");
        }
        reminders.after(notification, notice);
        if (isEarlierOneOnItsWay(notification)) {
            return new Outcome.TryLater("an earlier mail about this appointment is on its way");
        }
        var email = templates.write(kind.template(notice), notice, fact(notification));
        return handOver.claim(notification)
                // Asked after the claim: a later fact that is not seen here sees our claim, and waits.
                .map(mine -> isOvertaken(mine)
                        ? handOver.withdraw(mine, "a later fact about this appointment is known")
                        : handOver.send(mine, email))
                .orElse(HandOver.TAKEN);
    }

    private boolean isEarlierOneOnItsWay(Notification notification) {
        var now = clock.instant();
        return notifications.about(notification.appointment()).stream()
                .anyMatch(other -> other.isOvertakenBy(notification) && other.isBeingSent(now));
    }

    private boolean isOvertaken(Notification notification) {
        return notifications.about(notification.appointment()).stream().anyMatch(notification::isOvertakenBy);
    }

    private static boolean isGoingBack(AppointmentNotice notice) {
        var payment = notice.payment();
        return payment != null && payment.isGoingBack();
    }

    private static ToldFact fact(Notification notification) {
        return new ToldFact(
                notification.messageId(),
                notification.appointmentVersion(),
                notification.happenedAt(),
                notification.money(),
                Correlation.of(notification.cause()));
    }
}
