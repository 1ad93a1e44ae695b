package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import java.nio.charset.StandardCharsets;
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
    private final PatientPages pages;
    private final CalendarInvite invites;

    public EmailTemplates(EmailProperties properties) {
        var spring = new SpringTemplateEngine();
        spring.setTemplateResolvers(Set.of(resolver(HTML, TemplateMode.HTML), resolver(TEXT, TemplateMode.TEXT)));
        this.engine = spring;
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
        return new Email(
                fact.messageId(),
                fact.correlation(),
                new Email.Recipient(notice.patient().name(), notice.patient().email()),
                template.subject(words.shortly()),
                engine.process(template.file() + TEXT, context),
                engine.process(template.file() + HTML, context),
                template.calendarMethod()
                        .map(method -> invites.write(method, notice, fact))
                        .orElse(null));
    }

    private static ITemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(EmailTemplates.class.getClassLoader());
        resolver.setPrefix("templates/emails/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
