package com.prescripto.devstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailSinkTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final int smtpPort = freePort();
    private final int pagePort = freePort();
    private MailSink.Running sink;

    @BeforeEach
    void start() throws Exception {
        sink = MailSink.start(smtpPort, pagePort, folder);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void a_mail_is_listed_with_its_recipient_sender_subject_and_time() throws Exception {
        send("Ada@Example.org", "Ihr Termin: Größe und 日本語", "See you.");
        JsonNode mail = JSON.readTree(get("/api/mails").body()).get(0);
        assertThat(mail.get("to").asString()).isEqualTo("ada@example.org");
        assertThat(mail.get("from").asString()).isEqualTo("Prescripto <clinic@example.org>");
        assertThat(mail.get("subject").asString()).isEqualTo("Ihr Termin: Größe und 日本語");
        assertThat(mail.get("receivedAt").asString()).startsWith("20").endsWith("Z");
    }

    @Test
    void the_newest_mail_comes_first_and_a_list_can_be_cut() throws Exception {
        send("ada@example.org", "first", "1");
        send("ada@example.org", "second", "2");
        HttpResponse<String> newest = get("/api/mails?most=1");
        assertThat(JSON.readTree(newest.body())).hasSize(1);
        assertThat(newest.body()).contains("second");
        assertThat(newest.headers().firstValue("X-Total")).hasValue("2");
    }

    @Test
    void mails_can_be_asked_for_by_recipient_whatever_the_case() throws Exception {
        send("ada@example.org", "for ada", "1");
        send("bob@example.org", "for bob", "2");
        assertThat(get("/api/mails?to=ADA%40example.org").body())
                .contains("for ada")
                .doesNotContain("for bob");
        assertThat(JSON.readTree(get("/api/mails?to=eve@example.org").body())).isEmpty();
    }

    @Test
    void a_mail_to_two_people_is_one_mail_for_each() throws Exception {
        send("ada@example.org, bob@example.org", "for both", "1");
        assertThat(JSON.readTree(get("/api/mails?to=ada@example.org").body())).hasSize(1);
        assertThat(JSON.readTree(get("/api/mails?to=bob@example.org").body())).hasSize(1);
    }

    @Test
    void a_mail_shows_its_text_its_html_and_its_attachments() throws Exception {
        MimeMultipart bodies = new MimeMultipart("alternative");
        bodies.addBodyPart(part("See you at ten.", "plain"));
        bodies.addBodyPart(part("<p>See you at <b>ten</b>.</p>", "html"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(bodies);
        MimeBodyPart invite = part("BEGIN:VCALENDAR", "calendar");
        invite.setFileName("visit.ics");
        MimeMultipart all = new MimeMultipart("mixed");
        all.addBodyPart(body);
        all.addBodyPart(invite);
        MimeMessage message = message("ada@example.org", "Your visit");
        message.setContent(all);
        Transport.send(message);

        JsonNode mail = onlyMail();
        assertThat(mail.get("text").asString()).isEqualTo("See you at ten.");
        assertThat(mail.get("html").asString()).isEqualTo("<p>See you at <b>ten</b>.</p>");
        assertThat(mail.get("attachments").get(0).get("name").asString()).isEqualTo("visit.ics");
        assertThat(mail.get("attachments").get(0).get("type").asString()).isEqualTo("text/calendar");
        HttpResponse<String> file = get("/api/mails/" + mail.get("id").asString() + "/attachments/0");
        assertThat(file.body()).isEqualTo("BEGIN:VCALENDAR");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"visit.ics\"");
    }

    @Test
    void mails_survive_a_restart() throws Exception {
        send("ada@example.org", "before", "kept");
        sink.close();
        sink = MailSink.start(smtpPort, pagePort, folder);
        send("ada@example.org", "after", "new");
        assertThat(JSON.readTree(get("/api/mails?to=ada@example.org").body()))
                .extracting(mail -> mail.get("subject").asString())
                .containsExactly("after", "before");
    }

    @Test
    void all_mails_can_be_deleted() throws Exception {
        send("ada@example.org", "gone", "soon");
        HttpRequest delete = HttpRequest.newBuilder(uri("/api/mails")).DELETE().build();
        assertThat(HTTP.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        assertThat(JSON.readTree(get("/api/mails").body())).isEmpty();
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void thousands_of_mails_are_kept_and_listed_quickly() throws Exception {
        MailBox box = MailBox.open(folder.resolve("many"));
        byte[] source = "Subject: one of many\r\n\r\nHello".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 3_000; i++) {
            box.add("p" + i % 100 + "@example.org", source);
        }
        assertThat(box.size()).isEqualTo(3_000);
        assertThat(box.list("p7@example.org", 1_000)).hasSize(30);
        assertThat(MailBox.open(folder.resolve("many")).size()).isEqualTo(3_000);
    }

    @Test
    void what_is_not_there_is_a_404_and_the_page_is_a_page() throws Exception {
        assertThat(get("/api/mails/1-1").statusCode()).isEqualTo(404);
        assertThat(get("/api/mails/..%2f..%2fetc/attachments/0").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get("/").body()).contains("<title>Mails").contains("sandbox");
    }

    private JsonNode onlyMail() throws Exception {
        String id = JSON.readTree(get("/api/mails").body()).get(0).get("id").asString();
        return JSON.readTree(get("/api/mails/" + id).body());
    }

    private void send(String to, String subject, String text) throws Exception {
        MimeMessage message = message(to, subject);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("clinic@example.org", "Prescripto"));
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + pagePort + path);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
