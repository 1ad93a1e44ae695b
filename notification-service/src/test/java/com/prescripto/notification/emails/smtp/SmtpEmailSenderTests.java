package com.prescripto.notification.emails.smtp;

import static com.prescripto.notification.emails.smtp.ScriptedSmtpServer.FALL_SILENT;
import static com.prescripto.notification.emails.smtp.ScriptedSmtpServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.prescripto.notification.emails.CalendarMessage;
import com.prescripto.notification.emails.DeliveryResult;
import com.prescripto.notification.emails.DeliveryResult.Accepted;
import com.prescripto.notification.emails.DeliveryResult.Refused;
import com.prescripto.notification.emails.DeliveryResult.TryLater;
import com.prescripto.notification.emails.DeliveryResult.Unclear;
import com.prescripto.notification.emails.Email;
import com.prescripto.notification.emails.EmailProperties;
import com.prescripto.notification.emails.Unsubscribe;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpEmailSenderTests {
    private static final Email MAIL = mailTo("meera@example.org");

    @Test
    void a_mail_arrives_whole_under_its_own_id() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, MAIL)).isEqualTo(new Accepted());
            assertThat(server.taken())
                    .singleElement()
                    .satisfies(mail -> assertThat(mail)
                            .contains("Message-ID: <0193569a.BOOKED@prescripto.example>\n")
                            .contains("From: Prescripto <no-reply@prescripto.example>\n")
                            .contains("To: Meera Iyer <meera@example.org>\n")
                            .contains("Subject: Your visit on Tue 24 Nov, 10:30 is booked\n")
                            .contains("Auto-Submitted: auto-generated\n")
                            .contains("multipart/alternative")
                            .contains("in text")
                            .contains("<p>in html</p>"));
        }
    }

    /** iMIP (RFC 6047): the method stands in the MIME type too, or it is no message for calendars. */
    @ParameterizedTest
    @EnumSource(CalendarMessage.Method.class)
    void a_calendar_finds_its_message_beside_the_text_and_as_a_file(CalendarMessage.Method method) throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\nMETHOD:" + method + "\r\nSUMMARY:Jürgen मीरा\r\n . \r\nEND:VCALENDAR\r\n";
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, mail(new CalendarMessage(method, calendar))))
                    .isEqualTo(new Accepted());
            var mail = parsed(server.taken().get(0));
            assertThat(mail.getContentType()).startsWith("multipart/mixed");
            var whole = (MimeMultipart) mail.getContent();
            var forms = (MimeMultipart) whole.getBodyPart(0).getContent();
            assertThat(forms.getContentType()).startsWith("multipart/alternative");
            assertThat(forms.getCount()).isEqualTo(3);
            assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
            assertThat(forms.getBodyPart(2).getContentType())
                    .isEqualTo("text/calendar; method=" + method + "; charset=UTF-8");
            assertThat(content(forms.getBodyPart(2))).isEqualTo(calendar);
            assertThat(whole.getCount()).isEqualTo(2);
            assertThat(whole.getBodyPart(1).getDisposition()).isEqualTo("attachment");
            assertThat(whole.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
            assertThat(whole.getBodyPart(1).getContentType()).startsWith("application/ics");
            assertThat(content(whole.getBodyPart(1))).isEqualTo(calendar);
        }
    }

    @Test
    void a_mail_that_can_be_given_up_says_how_to_mail_programs_and_no_other_does() throws Exception {
        var unsubscribe = new Unsubscribe("https://patients.example/api/unsubscribe/it", "https://patients.example/it");
        var mail = new Email(
                MAIL.messageId(), null, MAIL.to(), MAIL.subject(), MAIL.text(), MAIL.html(), null, unsubscribe);
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, mail)).isEqualTo(new Accepted());
            var parsed = parsed(server.taken().get(0));
            assertThat(parsed.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://patients.example/api/unsubscribe/it>");
            assertThat(parsed.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        }
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, MAIL)).isEqualTo(new Accepted());
            assertThat(parsed(server.taken().get(0)).getHeader("List-Unsubscribe"))
                    .isNull();
        }
    }

    @Test
    void letters_of_every_script_arrive_as_they_were() throws Exception {
        var text = "मीरा, Jürgen, 山田 😀\n.\n..\nend\n";
        var mail = new Email("0193569a.BOOKED", null, MAIL.to(), "Jürgen", text, "<p>" + text + "</p>", null, null);
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, mail)).isEqualTo(new Accepted());
            var forms = (MimeMultipart) parsed(server.taken().get(0)).getContent();
            assertThat(content(forms.getBodyPart(0)).replace("\r\n", "\n")).isEqualTo(text);
            assertThat(content(forms.getBodyPart(1)).replace("\r\n", "\n")).isEqualTo("<p>" + text + "</p>");
        }
    }

    @Test
    void the_same_mail_sent_again_has_the_same_id() throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            send(server, MAIL);
            send(server, MAIL);
            assertThat(server.taken())
                    .hasSize(2)
                    .allSatisfy(
                            mail -> assertThat(mail).contains("Message-ID: <0193569a.BOOKED@prescripto.example>\n"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <meera@example.org> nobody here, the mail server refused the address: 550 5.1.1",
        "RCPT, 553 meera@example.org is no address,       the mail server refused the address: 553",
        "RCPT, 552 5.2.2 mailbox of meera is full,        the mail server refused the address: 552 5.2.2",
        "., 554 5.6.0 we do not like meera@example.org,   the mail server refused the mail: 554 5.6.0"
    })
    void a_final_no_to_the_address_or_the_mail_is_final(String step, String answer, String why) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(step, answer))) {
            assertThat(send(server, MAIL)).isEqualTo(new Refused(why));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 421 too busy",
        "MAIL, 550 5.7.1 sender not allowed here",
        "MAIL, 451 4.3.0 try later",
        "RCPT, 450 4.2.1 greylisted",
        "RCPT, 451 4.7.1 <meera@example.org> try later",
        "DATA, 451 4.3.0 try later",
        "., 452 4.3.1 no room"
    })
    void anything_else_is_worth_another_try(String step, String answer) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(step, answer))) {
            assertThat(send(server, MAIL)).isInstanceOf(TryLater.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 <meera@example.org> Meera", "RCPT, 451 <meera@example.org>", "., 550 meera@example.org"
    })
    void a_reason_never_holds_the_address(String step, String answer) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(step, answer))) {
            var why = send(server, MAIL).fold(() -> "", later -> later, refused -> refused, unclear -> unclear);
            assertThat(why).isNotEmpty().doesNotContainIgnoringCase("meera").doesNotContain("@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, FALL_SILENT})
    void an_answer_lost_after_the_whole_mail_is_unclear(String behaviour) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of(".", behaviour))) {
            assertThat(sendHastily(server)).isInstanceOf(Unclear.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"HELLO", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_server_that_leaves_earlier_leaves_no_doubt(String step) throws Exception {
        for (var behaviour : new String[] {HANG_UP, FALL_SILENT}) {
            try (var server = new ScriptedSmtpServer(Map.of(step, behaviour))) {
                assertThat(sendHastily(server)).as(behaviour).isInstanceOf(TryLater.class);
                assertThat(server.taken()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, FALL_SILENT, "500 5.0.0 no goodbye"})
    void a_mail_that_was_taken_stays_taken_when_the_goodbye_fails(String behaviour) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of("QUIT", behaviour))) {
            assertThat(sendHastily(server)).isEqualTo(new Accepted());
        }
    }

    @Test
    void a_server_that_is_away_is_worth_another_try() throws Exception {
        int port;
        try (var server = new ScriptedSmtpServer(Map.of())) {
            port = server.port();
        }
        assertThat(sender("smtp", port, 20_000).send(MAIL))
                .isEqualTo(new TryLater("the mail server did not take the mail (ConnectException)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "@example.org",
                "meera@example.org\r\nBcc: all@example.org",
                "meera@example.org, all@example.org",
                "meera@example.org>\r\nRCPT TO:<all@example.org"
            })
    void what_is_no_address_never_reaches_a_server(String address) throws Exception {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            assertThat(send(server, mailTo(address))).isInstanceOf(Refused.class);
            assertThat(server.conversations()).isZero();
        }
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_mail() throws AddressException {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(30_000);
        var server = new GreenMail(setup);
        server.start();
        try {
            assertThat(sender("smtps", server.getSmtps().getPort(), 20_000).send(MAIL))
                    .isEqualTo(new TryLater("the mail server did not take the mail (SunCertPathBuilderException)"));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_sender_that_would_trust_anybody_is_not_built() {
        var smtp = new JavaMailSenderImpl();
        smtp.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");
        assertThatThrownBy(() -> new SmtpEmailSender(smtp, properties())).hasMessageContaining("TLS verification");
    }

    private static DeliveryResult send(ScriptedSmtpServer server, Email mail) throws AddressException {
        return sender("smtp", server.port(), 20_000).send(mail);
    }

    private static DeliveryResult sendHastily(ScriptedSmtpServer server) throws AddressException {
        return sender("smtp", server.port(), 500).send(MAIL);
    }

    private static SmtpEmailSender sender(String protocol, int port, int timeout) throws AddressException {
        var smtp = new JavaMailSenderImpl();
        smtp.setProtocol(protocol);
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        var client = new Properties();
        client.setProperty("mail." + protocol + ".connectiontimeout", "5000");
        client.setProperty("mail." + protocol + ".timeout", String.valueOf(timeout));
        smtp.setJavaMailProperties(client);
        return new SmtpEmailSender(smtp, properties());
    }

    private static EmailProperties properties() {
        return new EmailProperties(
                "Prescripto <no-reply@prescripto.example>",
                URI.create("https://patients.example"),
                URI.create("https://staff.example"));
    }

    private static MimeMessage parsed(String mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(BodyPart part) throws IOException, MessagingException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Email mail(CalendarMessage calendar) {
        return new Email(MAIL.messageId(), null, MAIL.to(), MAIL.subject(), MAIL.text(), MAIL.html(), calendar, null);
    }

    private static Email mailTo(String address) {
        return new Email(
                "0193569a.BOOKED",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                new Email.Recipient("Meera Iyer", address),
                "Your visit on Tue 24 Nov, 10:30 is booked",
                "in text",
                "<p>in html</p>",
                null,
                null);
    }
}
