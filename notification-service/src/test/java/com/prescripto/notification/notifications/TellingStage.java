package com.prescripto.notification.notifications;

import static com.prescripto.notification.appointments.NoticeFixture.APPOINTMENT;

import com.prescripto.notification.accounts.AccountNoticeFixture;
import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.platform.Answer;
import com.prescripto.notification.platform.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Everything that decides about telling, with a clock that can be set, a booking-service and a mail server of its own. */
final class TellingStage extends Clock {
    final AccountNoticeFixture accounts = new AccountNoticeFixture();
    final Notifications notifications = new InMemoryNotifications();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Email> mailbox = new ArrayList<>();
    final SendNotification sending;
    final TellPatient tellPatient;
    final TellDue tellDue;

    Instant now = Instant.EPOCH;
    Answer<AppointmentNotice> booking = new Answer.Unknown<>();
    final BookingInMemory known = new BookingInMemory(appointmentId -> booking);
    final PlanAgendas planAgendas;
    Function<Email, DeliveryResult> mailServer = mail -> new DeliveryResult.Accepted();

    TellingStage() {
        var settings = Senders.settings(3);
        var metrics = new NotificationMetrics(meters);
        sending = Senders.of(notifications, known, known, accounts, this::handOver, metrics, settings, this);
        tellPatient = new TellPatient(notifications, sending, metrics, this);
        tellDue = new TellDue(notifications, sending, metrics, settings, new Traces(OpenTelemetry.noop()), this);
        planAgendas = new PlanAgendas(known, notifications, Senders.agendas(), this);
    }

    private DeliveryResult handOver(Email mail) {
        var result = mailServer.apply(mail);
        result.fold(() -> mailbox.add(mail), why -> false, why -> false, why -> mailbox.add(mail));
        return result;
    }

    /** An event about the account is heard. */
    Outcome heardOfAccount(NotificationId what, long version, Instant happenedAt) {
        return tellPatient.tell(Fact.ofAccount(what, AccountNoticeFixture.ACCOUNT, version, happenedAt));
    }

    /** From now on booking-service says this. */
    void stands(NoticeFixture visit) {
        booking = new Answer.Found<>(visit.notice());
    }

    void stands(AppointmentNotice visit) {
        booking = new Answer.Found<>(visit);
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
