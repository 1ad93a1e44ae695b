package com.prescripto.notification.emails.smtp;

import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailProperties;
import com.prescripto.notification.emails.EmailSender;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP server of {@code spring.mail}, one connection each. */
@Component
class SmtpEmailSender implements EmailSender {
    private final JavaMailSenderImpl smtp;
    private final InternetAddress from;

    SmtpEmailSender(JavaMailSenderImpl smtp, EmailProperties properties) throws AddressException {
        TlsVerification.requireOn(smtp.getJavaMailProperties());
        for (var protocol : List.of("smtp", "smtps")) {
            smtp.getJavaMailProperties().putIfAbsent("mail." + protocol + ".socketFactory", new PromptSockets());
        }
        this.smtp = smtp;
        this.from = new InternetAddress(properties.from(), true);
    }

    @Override
    public DeliveryResult send(Email email) {
        HandedMessage message;
        try {
            message = compose(email);
        } catch (MessagingException | UnsupportedEncodingException unusable) {
            return new DeliveryResult.Refused("the address is not a mail address");
        }
        try {
            smtp.send(message);
            return new DeliveryResult.Accepted();
        } catch (MailException failure) {
            return SmtpAnswer.judge(failure, message.handedOver());
        }
    }

    private HandedMessage compose(Email email) throws MessagingException, UnsupportedEncodingException {
        var message = new HandedMessage(smtp.getSession(), "<" + email.messageId() + "@" + domain() + ">");
        message.setContent(MailParts.of(email));
        var to = new InternetAddress(email.to().address(), true);
        to.setPersonal(email.to().name(), StandardCharsets.UTF_8.name());
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(email.subject(), StandardCharsets.UTF_8.name());
        if (email.correlation() != null) {
            message.setHeader("X-Correlation-ID", email.correlation());
        }
        var unsubscribe = email.unsubscribe();
        if (unsubscribe != null) { // RFC 8058: one click in the mail program
            message.setHeader("List-Unsubscribe", "<" + unsubscribe.oneClick() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers, please
        return message;
    }

    private String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
