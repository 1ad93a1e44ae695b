package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.AppointmentNotice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Writes mails. Every value is escaped for the form it stands in. */
@Component
public class EmailTemplates {
    private static final String HTML = ".html";
    private static final String TEXT = ".txt";

    private final TemplateEngine engine;
    private final PatientPages patients;
    private final StaffPages staff;
    private final CalendarInvite invites;

    public EmailTemplates(EmailProperties properties) {
        var spring = new SpringTemplateEngine();
        spring.setTemplateResolvers(Set.of(resolver(HTML, TemplateMode.HTML), resolver(TEXT, TemplateMode.TEXT)));
        this.engine = spring;
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
        return new Email(
                fact.messageId(),
                new Email.Recipient(notice.patient().name(), notice.patient().email()),
                template.subject(words.shortly()),
                engine.process(template.file() + TEXT, context),
                engine.process(template.file() + HTML, context),
                template.calendarMethod()
                        .map(method -> invites.write(method, notice, fact))
                        .orElse(null));
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
                DayTemplate.VISITS_REMINDER, day.shortly(), day.howMany(), new ToWhom(fact.messageId(), to), context);
    }

    /** Writes the mail that tells a doctor what a day brings. */
    public Email writeAgenda(Agenda agenda, String messageId) {
        var words = new AgendaWords(agenda);
        var context = new Context(Locale.ENGLISH, words.forTemplate());
        context.setVariable("dayPage", staff.today());
        var to = new Email.Recipient(agenda.doctor().name(), agenda.doctor().email());
        return email(DayTemplate.AGENDA, words.shortly(), words.howMany(), new ToWhom(messageId, to), context);
    }

    private Email email(DayTemplate template, String day, String howMany, ToWhom mail, Context context) {
        return new Email(
                mail.messageId(),
                mail.to(),
                template.subject(day, howMany),
                engine.process(template.file() + TEXT, context),
                engine.process(template.file() + HTML, context),
                null);
    }

    private record ToWhom(String messageId, Email.Recipient to) {}

    private static ITemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(EmailTemplates.class.getClassLoader());
        resolver.setPrefix("templates/emails/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
