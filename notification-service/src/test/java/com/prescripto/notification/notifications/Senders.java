package com.prescripto.notification.notifications;

import com.prescripto.notification.accounts.AccountNotices;
import com.prescripto.notification.appointments.Agendas;
import com.prescripto.notification.appointments.AppointmentNotices;
import com.prescripto.notification.emails.AccountEmails;
import com.prescripto.notification.emails.EmailProperties;
import com.prescripto.notification.emails.EmailSender;
import com.prescripto.notification.emails.EmailTemplates;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/** Puts together what sends, around a booking-service and a mail server of a test's own. */
final class Senders {
    private static final EmailProperties EMAILS = new EmailProperties(
            "no-reply@prescripto.example", URI.create("https://patients.example"), URI.create("https://staff.example"));
    private static final EmailTemplates TEMPLATES = new EmailTemplates(EMAILS);

    private Senders() {}

    static NotificationProperties settings(int attempts) {
        return new NotificationProperties(
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(10), attempts);
    }

    static AgendaProperties agendas() {
        return new AgendaProperties(LocalTime.of(6, 0), LocalTime.NOON, Duration.ofMinutes(1));
    }

    static SendNotification of(
            Notifications notifications,
            AppointmentNotices notices,
            Agendas agendas,
            AccountNotices accounts,
            EmailSender emails,
            NotificationMetrics metrics,
            NotificationProperties settings,
            Clock clock) {
        var handOver = new HandOver(notifications, emails, metrics, settings, clock);
        return new SendNotification(
                notifications,
                notices,
                TEMPLATES,
                new AccountLetters(accounts, new AccountEmails(EMAILS)),
                handOver,
                new PlanReminders(notifications, metrics, clock),
                new SendReminders(notifications, notices, TEMPLATES, handOver, clock),
                new SendAgenda(agendas, TEMPLATES, handOver, clock),
                clock);
    }
}
