package com.prescripto.notification.emails;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.CancelledBy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailTemplatesTests {
    private final EmailTemplates templates = new EmailTemplates(
            new EmailProperties("Prescripto <no-reply@prescripto.example>", URI.create("https://patients.example")));

    @Test
    void a_booked_visit_reads_as_agreed() throws IOException {
        var mail = booked(aBookedVisit().notice());
        assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is booked");
        assertThat(mail.text()).isEqualTo(golden("visit-booked.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-booked.html"));
    }

    @Test
    void a_cancelled_visit_reads_as_agreed() throws IOException {
        var mail = cancelled(CancelledBy.DOCTOR);
        assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is cancelled");
        assertThat(mail.text()).isEqualTo(golden("visit-cancelled.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-cancelled.html"));
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_subject_says_nothing_about_whom_or_why(EmailTemplate template) {
        assertThat(write(template, aBookedVisit().notice()).subject())
                .doesNotContain("Meera", "Asha", "Dermatology", "Consultation", "Clinic");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_that_looks_like_markup_stays_a_name(EmailTemplate template) {
        var mail = write(
                template,
                aBookedVisit().patient("<img src=x onerror=alert(1)>\"&'").notice());
        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&#39;");
        assertThat(mail.text()).contains("Hello <img src=x onerror=alert(1)>\"&',");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_cannot_run_as_a_template(EmailTemplate template) {
        var mail = write(
                template,
                aBookedVisit().patient("[(${7*7})] __${7*7}__ th:text").notice());
        assertThat(mail.text()).contains("Hello [(${7*7})] __${7*7}__ th:text,").doesNotContain("49");
        assertThat(mail.html()).doesNotContain("49");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_cannot_write_lines_of_its_own(EmailTemplate template) {
        var mail = write(
                template,
                aBookedVisit().patient("Meera\r\n\r\nPay here\u2028now\u202e:").notice());
        assertThat(mail.text()).contains("Hello Meera Pay here now :,");
    }

    @Test
    void a_name_keeps_the_joiners_its_script_needs() {
        var name = "\u0d28\u0d4d\u200d \u0915\u094d\u200c\u0937";
        assertThat(booked(aBookedVisit().patient(name).notice()).text()).contains("Hello " + name + ",");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void the_doctors_title_is_said_once(EmailTemplate template) {
        var mail = write(template, aBookedVisit().doctor("Dr Asha Rao").notice());
        assertThat(mail.text()).containsOnlyOnce("Dr");
        assertThat(mail.html()).containsOnlyOnce("Dr ");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void every_mail_leads_to_the_appointments_page_and_to_nothing_else(EmailTemplate template) {
        var mail = write(template, aBookedVisit().notice());
        assertThat(mail.text()).containsOnlyOnce("https://patients.example/appointments");
        assertThat(mail.html()).containsOnlyOnce("href=\"https://patients.example/appointments\"");
        assertThat(mail.html()).containsOnlyOnce("://patients").doesNotContain("src=", "<link", "<script");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T05:00:00Z, Asia/Kolkata,    Tue 24 Nov 10:30, India Standard Time (Asia/Kolkata)",
        "2026-07-14T22:30:00Z, Europe/Berlin,   Wed 15 Jul 00:30, Central European Summer Time (Europe/Berlin)",
        "2026-11-01T05:30:00Z, America/New_York, Sun 1 Nov 01:30, Eastern Daylight Time (America/New_York)",
        "2026-11-01T06:30:00Z, America/New_York, Sun 1 Nov 01:30, Eastern Standard Time (America/New_York)",
    })
    void times_are_the_clinics_and_name_their_zone(String start, String zone, String when, String zoneName) {
        var mail = booked(aBookedVisit().startingAt(start, zone).notice());
        assertThat(mail.subject().replace(",", "")).isEqualTo("Your visit on " + when + " is booked");
        assertThat(mail.text()).contains(zoneName);
        assertThat(mail.html()).contains(zoneName);
    }

    @ParameterizedTest
    @CsvSource({
        "50000,  INR, ₹500.00",
        "500,    JPY, ¥500",
        "1234,   KWD, KWD 1.234",
        "123456, USD, '$1,234.56'",
        "0,      INR, no charge"
    })
    void money_looks_like_its_currency(long minor, String currency, String words) {
        var mail = booked(aBookedVisit().fee(minor, currency).notice());
        assertThat(mail.text().replace('\u00a0', ' ')).contains("Fee    " + words + "\n");
    }

    @Test
    void a_cancelled_visit_says_nothing_about_a_fee() {
        assertThat(cancelled(CancelledBy.PATIENT).text()).doesNotContain("Fee");
        assertThat(cancelled(CancelledBy.PATIENT).html()).doesNotContain("Fee", "500");
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, You have cancelled this visit.",
        "DOCTOR, Your doctor had to cancel this visit. We are sorry.",
        "ADMIN, The clinic had to cancel this visit. We are sorry.",
        "SYSTEM, This visit was cancelled.",
        "UNKNOWN, This visit was cancelled."
    })
    void a_cancelled_visit_says_who_cancelled_it(CancelledBy who, String words) {
        assertThat(cancelled(who).text()).contains("\n\n" + words + "\n\n");
        assertThat(cancelled(who).html()).contains(words);
    }

    private Email booked(AppointmentNotice notice) {
        return write(EmailTemplate.VISIT_BOOKED, notice);
    }

    private Email cancelled(CancelledBy who) {
        return write(EmailTemplate.VISIT_CANCELLED, aCancelledVisit(who).notice());
    }

    private Email write(EmailTemplate template, AppointmentNotice notice) {
        return templates.write(template, notice, "0193569a-1c00-7abc-8000-00000000000a.BOOKED");
    }

    private static String golden(String name) throws IOException {
        try (var file = EmailTemplatesTests.class.getResourceAsStream("/emails/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
