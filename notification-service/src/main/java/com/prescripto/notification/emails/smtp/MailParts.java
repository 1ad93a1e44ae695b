package com.prescripto.notification.emails.smtp;

import com.prescripto.notification.emails.CalendarMessage;
import com.prescripto.notification.emails.Email;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * Puts together what a mail says: the same message in text, in HTML and for calendars, of which a reader shows the last
 * one it knows. Some know the message for calendars only as an attachment, so it is there once more as a file.
 */
final class MailParts {
    private static final String UTF_8 = "; charset=UTF-8";

    private MailParts() {}

    static MimeMultipart of(Email email) throws MessagingException {
        var forms = new MimeMultipart("alternative");
        forms.addBodyPart(part(email.text(), "text/plain" + UTF_8));
        forms.addBodyPart(part(email.html(), "text/html" + UTF_8));
        var calendar = email.calendar();
        if (calendar == null) {
            return forms;
        }
        forms.addBodyPart(exactly(part(calendar.text(), "text/calendar; method=" + calendar.method() + UTF_8)));
        var whole = new MimeMultipart("mixed");
        var message = new MimeBodyPart();
        message.setContent(forms);
        whole.addBodyPart(message);
        whole.addBodyPart(file(calendar));
        return whole;
    }

    /** Not {@code text/calendar} once more: readers that know it would take the message for two. */
    private static MimeBodyPart file(CalendarMessage calendar) throws MessagingException {
        var file = exactly(part(calendar.text(), "application/ics"));
        file.setFileName("appointment.ics");
        file.setDisposition(Part.ATTACHMENT);
        return file;
    }

    /** Keeps every octet as it is, the ends and beginnings of folded lines too, whatever servers are on the way. */
    private static MimeBodyPart exactly(MimeBodyPart part) throws MessagingException {
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        return part;
    }
}
