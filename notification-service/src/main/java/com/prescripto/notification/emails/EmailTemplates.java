package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails. Every value is escaped for the form it stands in. */
@Component
public class EmailTemplates {
    private final TemplateEngine engine = TemplateFiles.engine();
    private final PatientPages pages;
    private final CalendarInvite invites;

    public EmailTemplates(EmailProperties properties) {
        this.pages = new PatientPages(properties.patientWebUrl());
        this.invites = new CalendarInvite(properties.fromAddress());
    }

    /** Writes the mail that tells the patient this fact about their appointment. */
    public Email write(EmailTemplate template, AppointmentNotice notice, ToldFact fact) {
        var words = new VisitWords(notice);
        var context = new Context(Locale.ENGLISH, words.forTemplate());
        context.setVariable("appointmentsPage", pages.appointments());
        context.setVariable("visitPage", pages.visit(notice));
        var moved = fact.money();
        if (moved != null) {
            var money = new MoneyWords(moved);
            context.setVariables(money.forTemplate());
            context.setVariable("moneyPage", money.wantsAnotherTime() ? pages.doctor(notice) : pages.visit(notice));
        }
        var unsubscribe = unsubscribe(template, notice.patient());
        if (unsubscribe != null) {
            context.setVariable("unsubscribePage", unsubscribe.page());
        }
        return new Email(
                fact.messageId(),
                new Email.Recipient(notice.patient().name(), notice.patient().email()),
                template.subject(words.shortly()),
                engine.process(template.file() + TemplateFiles.TEXT, context),
                engine.process(template.file() + TemplateFiles.HTML, context),
                template.calendarMethod()
                        .map(method -> invites.write(method, notice, fact))
                        .orElse(null),
                unsubscribe);
    }

    private @Nullable Unsubscribe unsubscribe(EmailTemplate template, AppointmentNotice.Patient patient) {
        var token = patient.reminderToken();
        return template.isReminder() && token != null ? pages.unsubscribe(token) : null;
    }
}
