package com.prescripto.notification.emails;

import com.prescripto.notification.accounts.AccountNotice;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Writes mails about accounts. Every value is escaped for the form it stands in. */
@Component
public class AccountEmails {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm zzzz", Locale.ENGLISH);

    private final TemplateEngine engine = TemplateFiles.engine();
    private final EmailProperties properties;

    public AccountEmails(EmailProperties properties) {
        this.properties = properties;
    }

    /**
     * Writes the mail that tells an account's holder this fact.
     *
     * @param link the secret of the link it carries; null when it carries none
     */
    public Email write(AccountEmail email, AccountNotice notice, ToldFact fact, @Nullable String link) {
        var pages = new AccountPages(notice.role().isPatient() ? properties.patientWebUrl() : properties.adminWebUrl());
        var context = new Context(Locale.ENGLISH, words(notice, fact));
        context.setVariable("page", page(email, pages, link));
        context.setVariable("confirms", link != null);
        return new Email(
                fact.messageId(),
                fact.correlation(),
                new Email.Recipient(notice.name(), notice.email()),
                email.subject(),
                engine.process(email.file() + TemplateFiles.TEXT, context),
                engine.process(email.file() + TemplateFiles.HTML, context),
                null,
                null);
    }

    private static String page(AccountEmail email, AccountPages pages, @Nullable String link) {
        return switch (email) {
            case WELCOME, CONFIRM_ADDRESS -> link == null ? pages.home() : pages.confirmation(link);
            case RESET_PASSWORD -> link == null ? pages.forgottenPassword() : pages.newPassword(link);
            case PASSWORD_CHANGED -> pages.forgottenPassword();
        };
    }

    private static Map<String, Object> words(AccountNotice notice, ToldFact fact) {
        var words = new HashMap<String, Object>();
        words.put("name", OneLine.of(notice.name()));
        words.put("clinic", OneLine.of(notice.clinic().name()));
        words.put("phone", OneLine.of(notice.clinic().phone()));
        words.put("isPatient", notice.role().isPatient());
        words.put("when", WHEN.format(fact.at().atZone(notice.zone())));
        return words;
    }
}
