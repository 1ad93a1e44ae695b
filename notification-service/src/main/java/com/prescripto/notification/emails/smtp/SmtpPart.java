package com.prescripto.notification.emails.smtp;

import com.prescripto.notification.platform.SystemPart;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

@Component
class SmtpPart implements SystemPart {
    private final JavaMailSenderImpl smtp;

    SmtpPart(JavaMailSenderImpl smtp) {
        this.smtp = smtp;
    }

    @Override
    public String name() {
        return "SMTP";
    }

    /** As far as for a mail: hello, TLS, who we are. */
    @Override
    public void ask() throws MessagingException {
        smtp.testConnection();
    }

    /** Mail servers count connections, and grow wary. */
    @Override
    public Duration freshFor() {
        return Duration.ofSeconds(15);
    }
}
