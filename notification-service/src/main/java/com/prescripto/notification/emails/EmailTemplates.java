package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.AppointmentNotice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails. Every value is escaped for the form it stands in. */
@Component
public class EmailTemplates {
    private final TemplateEngine engine = TemplateFiles.engine();
    private final PatientPages patients;
    private final StaffPages staff;
    private final CalendarInvite invites;

    public EmailTemplates(EmailProperties properties) {
        this.patients = new PatientPages(properties.patientWebUrl());
        this.staff = new StaffPages(properties.adminWebUrl());
        this.invites = new CalendarInvite(properties.fromAddress());
    }

    /** Writes the mail that tells the patient this fact about their appointment. */
    public Email write(EmailTemplate template, AppointmentNotice notice, ToldFact fact) {
        var words = new VisitWords(notice);
        var context = new Context(Locale.ENGLISH, words.forTemplate());
        context.setVariable("appointmentsPage", patients.appointments());
        context.setVariable("visitPage", patients.visit(notice));
        var moved = fact.money();
        if (moved != null) {
            var money = new MoneyWords(moved);
            context.setVariables(money.forTemplate());
            context.setVariable(
                    "moneyPage", money.wantsAnotherTime() ? patients.doctor(notice) : patients.visit(notice));
        }
        var unsubscribe = unsubscribe(template, notice.patient());
        if (unsubscribe != null) {
            context.setVariable("unsubscribePage", unsubscribe.page());
        }
        return new Email(
                fact.messageId(),
                fact.correlation(),
                new Email.Recipient(notice.patient().name(), notice.patient().email()),
                template.subject(words.shortly()),
                engine.process(template.file() + TemplateFiles.TEXT, context),
                engine.process(template.file() + TemplateFiles.HTML, context),
                template.calendarMethod()
                        .map(method -> invites.write(method, notice, fact))
                        .orElse(null),
                unsubscribe);
    }

    /** Writes the mail that reminds a patient of their visits on one day, in the order given; of one alone as always. */
    public Email writeReminder(List<AppointmentNotice> visits, ToldFact fact) {
        var first = visits.get(0);
        if (visits.size() == 1) {
            return write(EmailTemplate.VISIT_REMINDER, first, fact);
        }
        var day = new DayOfVisits(visits);
        var context = new Context(Locale.ENGLISH, day.forTemplate());
        context.setVariable("appointmentsPage", patients.appointments());
        var to = new Email.Recipient(first.patient().name(), first.patient().email());
        return email(
                DayTemplate.VISITS_REMINDER.subject(day.shortly(), day.howMany()),
                DayTemplate.VISITS_REMINDER,
                new ToWhom(
                        fact.messageId(),
                        fact.correlation(),
                        to,
                        unsubscribe(EmailTemplate.VISIT_REMINDER, first.patient())),
                context);
    }

    /** Writes the mail that tells a doctor what a day brings. */
    public Email writeAgenda(Agenda agenda, String messageId) {
        var words = new AgendaWords(agenda);
        var context = new Context(Locale.ENGLISH, words.forTemplate());
        context.setVariable("dayPage", staff.today());
        var to = new Email.Recipient(agenda.doctor().name(), agenda.doctor().email());
        var token = agenda.token();
        return email(
                DayTemplate.AGENDA.subject(words.shortly(), words.howMany()),
                DayTemplate.AGENDA,
                new ToWhom(messageId, null, to, token == null ? null : staff.unsubscribe(token)),
                context);
    }

    private Email email(String subject, DayTemplate template, ToWhom mail, Context context) {
        if (mail.unsubscribe() != null) {
            context.setVariable("unsubscribePage", mail.unsubscribe().page());
        }
        return new Email(
                mail.messageId(),
                mail.correlation(),
                mail.to(),
                subject,
                engine.process(template.file() + TemplateFiles.TEXT, context),
                engine.process(template.file() + TemplateFiles.HTML, context),
                null,
                mail.unsubscribe());
    }

    private record ToWhom(
            String messageId,
            @Nullable String correlation,
            Email.Recipient to,
            @Nullable Unsubscribe unsubscribe) {}

    private @Nullable Unsubscribe unsubscribe(EmailTemplate template, AppointmentNotice.Patient patient) {
        var token = patient.reminderToken();
        return template.isReminder() && token != null ? patients.unsubscribe(token) : null;
    }
}
