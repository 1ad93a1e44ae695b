package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotices.Answer;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailProperties;
import com.prescripto.notification.emails.EmailTemplates;
import com.prescripto.notification.platform.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Everything that decides about telling, with a clock that can be set, a booking-service and a mail server of its own. */
final class TellingStage extends Clock {
    final Notifications notifications = new InMemoryNotifications();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Email> mailbox = new ArrayList<>();
    final TellPatient tellPatient;
    final TellDue tellDue;

    Instant now = Instant.EPOCH;
    Answer booking = new Answer.Unknown();
    Function<Email, DeliveryResult> mailServer = mail -> new DeliveryResult.Accepted();

    TellingStage() {
        var settings =
                new NotificationProperties(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMinutes(10), 3);
        var metrics = new NotificationMetrics(meters);
        var sending = new SendNotification(
                notifications,
                appointmentId -> booking,
                new EmailTemplates(new EmailProperties("no-reply@prescripto.example", URI.create("https://patients"))),
                mail -> {
                    var result = mailServer.apply(mail);
                    result.fold(() -> mailbox.add(mail), why -> false, why -> false, why -> mailbox.add(mail));
                    return result;
                },
                new PlanReminders(notifications, metrics, this),
                metrics,
                settings,
                this);
        tellPatient = new TellPatient(notifications, sending, metrics, this);
        tellDue = new TellDue(notifications, sending, metrics, settings, new Traces(OpenTelemetry.noop()), this);
    }

    /** From now on booking-service says this. */
    void stands(NoticeFixture visit) {
        booking = new Answer.Found(visit.notice());
    }

    void stands(AppointmentNotice visit) {
        booking = new Answer.Found(visit);
    }

    /** An event about the visit is heard. */
    Outcome heard(NotificationKind kind, long version, Instant happenedAt) {
        return tellPatient.tell(
                Fact.ofVisit(new NotificationId(UUID.randomUUID(), kind), APPOINTMENT, version, happenedAt));
    }

    /** It is that time now, and somebody looks at the clock. */
    void at(String instant) {
        now = Instant.parse(instant);
        tellDue.tell();
    }

    List<String> subjects() {
        return mailbox.stream().map(Email::subject).toList();
    }

    List<Notification> about(NotificationKind kind) {
        return notifications.about(APPOINTMENT).stream()
                .filter(notification -> notification.id().kind() == kind)
                .toList();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
