package com.prescripto.notification.emails;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.AppointmentNotice;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mails about a whole day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayEmailsTests {
    private static final Instant MORNING = Instant.parse("2026-11-24T05:00:00Z");
    private static final ToldFact FACT = new ToldFact("0193569a.REMINDED_ON_EVE", 1, MORNING, null, null);

    private final EmailTemplates templates = new EmailTemplates(new EmailProperties(
            "Prescripto <no-reply@prescripto.example>",
            URI.create("https://patients.example"),
            URI.create("https://staff.example")));

    @Test
    void a_reminder_of_two_visits_reads_as_agreed() throws IOException {
        var mail = templates.writeReminder(
                List.of(
                        aBookedVisit().notice(),
                        aBookedVisit()
                                .startingAt("2026-11-24T10:30:00Z", "Asia/Kolkata")
                                .doctor(new AppointmentNotice.Doctor("doc_2", "Dr Jo Lee", "Cardiology"))
                                .visit("Check-up")
                                .fee(0, "INR")
                                .notice()),
                FACT);
        assertThat(mail.subject()).isEqualTo("Your 2 visits on Tue 24 Nov");
        assertThat(mail.text()).isEqualTo(golden("visits-reminder.txt"));
        assertThat(mail.html()).isEqualTo(golden("visits-reminder.html"));
        assertThat(mail.calendar()).isNull();
    }

    @Test
    void a_reminder_of_one_visit_is_the_one_of_always() {
        var visit = aBookedVisit().notice();
        assertThat(templates.writeReminder(List.of(visit), FACT))
                .isEqualTo(templates.write(EmailTemplate.VISIT_REMINDER, visit, FACT));
    }

    @Test
    void visits_in_different_zones_each_say_theirs() {
        var mail = templates.writeReminder(
                List.of(
                        aBookedVisit().notice(),
                        aBookedVisit()
                                .startingAt("2026-11-24T10:30:00Z", "Europe/Berlin")
                                .notice()),
                FACT);
        assertThat(mail.text())
                .contains(
                        "10:30 to 11:00\n       Dr Asha Rao\n       India Standard Time (Asia/Kolkata)\n",
                        "11:30 to 12:00\n       Dr Asha Rao\n       Central European Standard Time (Europe/Berlin)\n")
                .contains("Tuesday 24 November 2026\n\n");
    }

    @Test
    void an_agenda_reads_as_agreed() throws IOException {
        var mail = templates.writeAgenda(agenda("Consultation"), "0193569b.AGENDA");
        assertThat(mail.messageId()).isEqualTo("0193569b.AGENDA");
        assertThat(mail.subject()).isEqualTo("Your agenda for Tue 24 Nov: 2 visits");
        assertThat(mail.text()).isEqualTo(golden("agenda.txt"));
        assertThat(mail.html()).isEqualTo(golden("agenda.html"));
        assertThat(mail.to()).isEqualTo(new Email.Recipient("Dr Asha Rao", "rao@example.org"));
    }

    @Test
    void what_people_wrote_stays_what_they_wrote() {
        var mail = templates.writeAgenda(agenda("<b>Skin</b>\r\nhttps://x [(${7*7})]"), "0193569b.AGENDA");
        assertThat(mail.text()).contains("<b>Skin</b> https://x [(${7*7})], 30 minutes\n");
        assertThat(mail.html()).contains("&lt;b&gt;Skin&lt;/b&gt;").doesNotContain("<b>", "49");
    }

    private static Agenda agenda(String visitType) {
        return new Agenda(
                new Agenda.Doctor("Dr Asha Rao", "rao@example.org"),
                LocalDate.parse("2026-11-24"),
                ZoneId.of("Asia/Kolkata"),
                true,
                "acc_1.agenda.seal",
                List.of(visit(MORNING, visitType), visit(MORNING.plus(Duration.ofHours(5)), visitType)),
                aBookedVisit().notice().clinic());
    }

    private static Agenda.Visit visit(Instant start, String type) {
        return new Agenda.Visit(new AppointmentNotice.Time(start, start.plus(Duration.ofMinutes(30))), type, "M. I.");
    }

    private static String golden(String name) throws IOException {
        try (var file = DayEmailsTests.class.getResourceAsStream("/emails/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
