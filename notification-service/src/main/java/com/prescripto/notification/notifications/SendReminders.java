package com.prescripto.notification.notifications;

import static java.util.Comparator.comparing;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.emails.EmailTemplates;
import com.prescripto.notification.emails.ToldFact;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Reminds a patient of a day: one mail, however many visits they have on it. The first reminder of the day that is sent
 * takes the others along; all of them are claimed, in one order everywhere, before anything is handed over, so that two
 * senders who each begin with another one do not send two mails.
 */
@Service
class SendReminders {
    private static final int TRIES = 3;

    private final Notifications notifications;
    private final AppointmentNotices notices;
    private final EmailTemplates templates;
    private final HandOver handOver;
    private final Clock clock;

    SendReminders(
            Notifications notifications,
            AppointmentNotices notices,
            EmailTemplates templates,
            HandOver handOver,
            Clock clock) {
        this.notifications = notifications;
        this.notices = notices;
        this.templates = templates;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** Sends a reminder that is true of its own visit. */
    Outcome send(Notification due, AppointmentNotice notice) {
        if (isTakenAlong(due)) {
            return HandOver.TAKEN;
        }
        if (ReminderTimes.isNight(clock.instant(), notice.zone())) {
            return new Outcome.TryLater("it is night where the clinic is");
        }
        return notices.onTheSameDay(due.appointment())
                .fold(
                        others -> gather(due, notice, others),
                        () -> handOver.giveUp(due, "booking-service knows no such appointment"),
                        Outcome.TryLater::new);
    }

    /** Whether somebody has seen to it since it was found to be due: with another one of the day, as a rule. */
    private boolean isTakenAlong(Notification due) {
        return notifications
                .find(due.id())
                .map(Notification::dueAt)
                .filter(at -> !clock.instant().isBefore(at))
                .isEmpty();
    }

    private Outcome gather(Notification due, AppointmentNotice notice, List<String> others) {
        var visits = new ArrayList<>(List.of(notice));
        var reminders = new ArrayList<>(List.of(due));
        for (var id : others) {
            var answer = notices.find(id);
            if (answer instanceof Answer.Unavailable<AppointmentNotice> away) {
                return new Outcome.TryLater(away.why());
            }
            var visit = find(answer);
            if (visit.filter(other -> wasToldWith(other, due)).isPresent()) {
                return handOver.claim(due)
                        .map(mine -> handOver.toldBefore(mine, notice.patient().email()))
                        .orElse(HandOver.TAKEN);
            }
            visit.filter(this::isToCome).ifPresent(other -> {
                visits.add(other);
                reminders.addAll(openOnes(due.id().kind(), other));
            });
        }
        visits.sort(comparing(visit -> visit.time().start()));
        reminders.sort(comparing(reminder -> reminder.id().toString()));
        return send(visits, reminders);
    }

    private Outcome send(List<AppointmentNotice> visits, List<Notification> reminders) {
        if (reminders.stream().anyMatch(this::isEarlierOneOnItsWay)) {
            return new Outcome.TryLater("an earlier mail about this appointment is on its way");
        }
        var first = reminders.get(0);
        var fact = new ToldFact(
                first.messageId(), first.appointmentVersion(), first.happenedAt(), null, Correlation.of(first.cause()));
        var email = templates.writeReminder(visits, fact);
        var mine = claim(reminders);
        if (mine.isEmpty()) {
            return HandOver.TAKEN;
        }
        // Asked after the claim: a later fact that is not seen here sees our claim, and waits.
        return mine.stream().anyMatch(this::isOvertaken)
                ? giveBack(mine)
                : handOver.send(mine.get(0), mine.subList(1, mine.size()), email);
    }

    /** The mail that was written tells of something that is not so any more. */
    private Outcome giveBack(List<Notification> mine) {
        var changed = "a visit of that day has changed meanwhile";
        for (var reminder : mine) {
            if (isOvertaken(reminder)) {
                handOver.withdraw(reminder, "a later fact about this appointment is known");
            } else {
                handOver.putOff(reminder, changed);
            }
        }
        return new Outcome.TryLater(changed);
    }

    /** All of them, or none. */
    private List<Notification> claim(List<Notification> reminders) {
        var mine = new ArrayList<Notification>();
        for (var reminder : reminders) {
            var claimed = claim(reminder);
            if (claimed.isEmpty()) {
                mine.forEach(other -> handOver.putOff(other, "somebody else is sending another one of that day"));
                return List.of();
            }
            mine.add(claimed.get());
        }
        return mine;
    }

    /** As it is now: who came second may have put it off since it was looked for. */
    private Optional<Notification> claim(Notification reminder) {
        for (int i = 0; i < TRIES; i++) {
            var claimed = notifications.find(reminder.id()).filter(this::isFree).flatMap(handOver::claim);
            if (claimed.isPresent()) {
                return claimed;
            }
        }
        return Optional.empty();
    }

    private boolean isFree(Notification reminder) {
        return !reminder.status().isFinal() && !reminder.isBeingSent(clock.instant());
    }

    /** The reminders of this kind that would tell of this visit later. */
    private List<Notification> openOnes(NotificationKind kind, AppointmentNotice visit) {
        Instant now = clock.instant();
        return notifications.about(visit.appointmentId()).stream()
                .filter(other -> other.id().kind() == kind && !other.status().isFinal())
                .filter(other -> StillTrue.objection(other, visit, now).isEmpty())
                .toList();
    }

    /**
     * Whether the mail about the other visit has told of this one as well: it told of all that was agreed to for that day
     * by then, also of what nobody here had heard of yet.
     */
    private boolean wasToldWith(AppointmentNotice other, Notification due) {
        return notifications.about(other.appointmentId()).stream()
                .filter(sent -> sent.id().kind() == due.id().kind() && sent.status() == NotificationStatus.SENT)
                .filter(sent -> StillTrue.isOfPresentTime(sent, other))
                .anyMatch(sent -> sent.changedAt().isAfter(due.happenedAt()));
    }

    private boolean isToCome(AppointmentNotice visit) {
        return visit.status() == AppointmentStatus.BOOKED
                && clock.instant().isBefore(visit.time().start());
    }

    private boolean isEarlierOneOnItsWay(Notification reminder) {
        var now = clock.instant();
        return notifications.about(reminder.appointment()).stream()
                .anyMatch(other -> other.isOvertakenBy(reminder) && other.isBeingSent(now));
    }

    private boolean isOvertaken(Notification reminder) {
        return notifications.about(reminder.appointment()).stream().anyMatch(reminder::isOvertakenBy);
    }

    private static Optional<AppointmentNotice> find(Answer<AppointmentNotice> answer) {
        return answer.fold(Optional::of, Optional::empty, why -> Optional.empty());
    }
}
