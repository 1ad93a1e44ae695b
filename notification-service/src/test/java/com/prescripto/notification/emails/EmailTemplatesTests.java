package com.prescripto.notification.emails;

import static com.prescripto.notification.appointments.NoticeFixture.aBookedVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aCancelledVisit;
import static com.prescripto.notification.appointments.NoticeFixture.aLapsedHold;
import static com.prescripto.notification.appointments.NoticeFixture.aMovedVisit;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.CancellationCode;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.MoneyMoved.Cause;
import com.prescripto.notification.appointments.NoticeFixture;
import com.prescripto.notification.appointments.PaymentMode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailTemplatesTests {
    private static final Instant MOVED_AT = Instant.parse("2026-11-20T07:30:00Z");
    private static final AppointmentNotice.Doctor DR_LEE =
            new AppointmentNotice.Doctor("doc_2", "Dr Jo Lee", "Dermatology");

    private static final MoneyMoved PAID = moved(Cause.ONLINE);

    private final EmailTemplates templates = new EmailTemplates(new EmailProperties(
            "Prescripto <no-reply@prescripto.example>",
            URI.create("https://patients.example"),
            URI.create("https://staff.example")));

    @Test
    void a_booked_visit_reads_as_agreed() throws IOException {
        var mail = booked(aBookedVisit().notice());
        assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is booked");
        assertThat(mail.text()).isEqualTo(golden("visit-booked.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-booked.html"));
    }

    @Test
    void a_cancelled_visit_reads_as_agreed() throws IOException {
        var mail = cancelled(aCancelledVisit(DoneBy.DOCTOR).cancelled(DoneBy.DOCTOR, CancellationCode.DOCTOR_ILL, 100));
        assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30 is cancelled");
        assertThat(mail.text()).isEqualTo(golden("visit-cancelled.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-cancelled.html"));
    }

    @Test
    void a_moved_visit_reads_as_agreed() throws IOException {
        var mail = moved(aMovedVisit(DoneBy.DOCTOR, MOVED_AT));
        assertThat(mail.subject()).isEqualTo("Your visit has moved to Tue 24 Nov, 10:30");
        assertThat(mail.text()).isEqualTo(golden("visit-moved.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-moved.html"));
    }

    @Test
    void a_lapsed_hold_reads_as_agreed() throws IOException {
        var mail = write(EmailTemplate.HOLD_LAPSED, aLapsedHold().notice());
        assertThat(mail.subject()).isEqualTo("Your hold for Tue 24 Nov, 10:30 has lapsed");
        assertThat(mail.text()).isEqualTo(golden("hold-lapsed.txt"));
        assertThat(mail.html()).isEqualTo(golden("hold-lapsed.html"));
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_subject_says_nothing_about_whom_or_why(EmailTemplate template) {
        assertThat(write(template, aMovedVisit(DoneBy.PATIENT, MOVED_AT).notice())
                        .subject())
                .doesNotContain("Meera", "Asha", "Dermatology", "Consultation", "Clinic");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_that_looks_like_markup_stays_a_name(EmailTemplate template) {
        var mail = write(
                template,
                aMovedVisit(DoneBy.PATIENT, MOVED_AT)
                        .patient("<img src=x onerror=alert(1)>\"&'")
                        .notice());
        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;&#39;");
        assertThat(mail.text()).contains("Hello <img src=x onerror=alert(1)>\"&',");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_cannot_run_as_a_template(EmailTemplate template) {
        var mail = write(
                template,
                aMovedVisit(DoneBy.PATIENT, MOVED_AT)
                        .patient("[(${7*7})] __${7*7}__ th:text")
                        .notice());
        assertThat(mail.text()).contains("Hello [(${7*7})] __${7*7}__ th:text,").doesNotContain("49");
        assertThat(mail.html()).doesNotContain("49");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void a_name_cannot_write_lines_of_its_own(EmailTemplate template) {
        var mail = write(
                template,
                aMovedVisit(DoneBy.PATIENT, MOVED_AT)
                        .patient("Meera\r\n\r\nPay here\u2028now\u202e:")
                        .notice());
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
        var mail = write(
                template,
                aMovedVisit(DoneBy.PATIENT, MOVED_AT).doctor("Dr Asha Rao").notice());
        assertThat(mail.text()).containsOnlyOnce("Dr");
        assertThat(mail.html()).containsOnlyOnce("Dr ");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void every_mail_leads_to_one_page_of_the_web_and_to_nothing_else(EmailTemplate template) {
        var mail = write(template, aMovedVisit(DoneBy.PATIENT, MOVED_AT).notice());
        var page = "https://patients.example/appointments"
                + (isAboutMoney(template) ? "/" + NoticeFixture.APPOINTMENT : "");
        assertThat(mail.text()).containsOnlyOnce(page + "\n");
        assertThat(mail.html()).containsOnlyOnce("href=\"" + page + "\"");
        assertThat(mail.html()).containsOnlyOnce("://patients").doesNotContain("src=", "<link", "<script");
    }

    @ParameterizedTest
    @EnumSource(EmailTemplate.class)
    void only_what_tells_nothing_new_can_be_given_up(EmailTemplate template) {
        var mail = write(
                template, aBookedVisit().reminderToken("acc_1.reminders.seal").notice());
        if (template != EmailTemplate.VISIT_REMINDER) {
            assertThat(mail.unsubscribe()).isNull();
            assertThat(mail.html()).doesNotContain("acc_1");
            assertThat(mail.text()).doesNotContain("acc_1");
            return;
        }
        var page = "https://patients.example/unsubscribe#acc_1.reminders.seal";
        assertThat(mail.unsubscribe())
                .isEqualTo(new Unsubscribe("https://patients.example/api/unsubscribe/acc_1.reminders.seal", page));
        assertThat(mail.text()).contains("Stop them:\n" + page + "\n");
        assertThat(mail.html()).containsOnlyOnce("href=\"" + page + "\"");
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
        assertThat(cancelled(DoneBy.PATIENT).text()).doesNotContain("Fee");
        assertThat(cancelled(DoneBy.PATIENT).html()).doesNotContain("Fee", "500");
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, You have cancelled this visit.",
        "DOCTOR, Your doctor had to cancel this visit. We are sorry.",
        "ADMIN, The clinic had to cancel this visit. We are sorry.",
        "SYSTEM, This visit was cancelled.",
        "UNKNOWN, This visit was cancelled."
    })
    void a_cancelled_visit_says_who_cancelled_it(DoneBy who, String words) {
        assertThat(cancelled(who).text()).contains("\n\n" + words + "\n\n");
        assertThat(cancelled(who).html()).contains(words);
    }

    @ParameterizedTest
    @EnumSource(
            value = CancellationCode.class,
            names = {"OTHER", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_cancelled_visit_says_why(CancellationCode code) {
        var mail = cancelled(aCancelledVisit(DoneBy.ADMIN).cancelled(DoneBy.ADMIN, code, 100));
        assertThat(mail.text()).containsPattern("\nWhy    [A-Z][a-z].+\n").doesNotContain(code.name());
        assertThat(mail.html()).contains(">Why<").doesNotContain(code.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = CancellationCode.class,
            names = {"OTHER", "UNKNOWN"})
    void a_reason_that_says_nothing_is_not_said(CancellationCode code) {
        var mail = cancelled(aCancelledVisit(DoneBy.ADMIN).cancelled(DoneBy.ADMIN, code, 100));
        assertThat(mail.text()).doesNotContain("Why");
        assertThat(mail.html()).doesNotContain(">Why<");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_CLINIC, 100, 'Nothing was paid for it, so nothing is paid back'",
        "AT_CLINIC, 0, 'Nothing was paid for it, so nothing is paid back'",
        "PREPAY, 100, All that you have paid for it is paid back",
        "PREPAY, 50, 50% of what you have paid for it is paid back",
        "PREPAY, 0, What you have paid for it is not paid back",
        "UNKNOWN, 50, 50% of what you have paid for it is paid back"
    })
    void a_cancelled_visit_says_what_is_paid_back(PaymentMode payment, int percent, String words) {
        var mail = cancelled(aCancelledVisit(DoneBy.PATIENT)
                .paid(payment)
                .cancelled(DoneBy.PATIENT, CancellationCode.CANNOT_COME, percent));
        assertThat(mail.text()).contains("\nRefund " + words + "\n");
        assertThat(mail.html()).contains(">" + words + "<");
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, You have moved this visit to another time.",
        "DOCTOR, Your doctor has moved this visit to another time.",
        "ADMIN, The clinic has moved this visit to another time.",
        "SYSTEM, The clinic has moved this visit to another time.",
        "UNKNOWN, The clinic has moved this visit to another time."
    })
    void a_moved_visit_says_who_moved_it(DoneBy who, String words) {
        var mail = moved(aMovedVisit(who, MOVED_AT));
        assertThat(mail.text()).contains(words);
        assertThat(mail.html()).contains(words);
    }

    @Test
    void a_visit_that_went_to_another_doctor_names_both() {
        var mail = moved(aMovedVisit(DoneBy.PATIENT, MOVED_AT).doctor(DR_LEE));
        assertThat(mail.text())
                .contains("You have moved this visit to another time and another doctor.")
                .contains("Before Monday 23 November 2026, 09:00, Dr Asha Rao\n")
                .contains("Who    Dr Jo Lee\n");
        assertThat(mail.html()).contains("Dr Asha Rao", "Dr Jo Lee");
    }

    @Test
    void another_doctor_at_the_same_time_is_a_move_too() {
        var sameTime = aMovedVisit(DoneBy.ADMIN, MOVED_AT)
                .startingAt("2026-11-23T03:30:00Z", "Asia/Kolkata")
                .doctor(DR_LEE);
        assertThat(moved(sameTime).text()).contains("The clinic has moved this visit to another doctor.");
        assertThat(moved(sameTime).html()).contains(">Your visit has moved</h1>");
    }

    @Test
    void another_kind_of_visit_is_a_change_and_no_move() {
        var mail = write(
                EmailTemplate.VISIT_CHANGED,
                aMovedVisit(DoneBy.ADMIN, MOVED_AT)
                        .startingAt("2026-11-23T03:30:00Z", "Asia/Kolkata")
                        .visit("Check-up")
                        .notice());
        assertThat(mail.subject()).isEqualTo("Your visit on Mon 23 Nov, 09:00 has changed");
        assertThat(mail.text())
                .contains("The clinic has changed the kind of this visit.")
                .doesNotContain("Before")
                .contains("What   Check-up, 30 minutes\n");
        assertThat(mail.html()).contains(">Your visit has changed</h1>");
    }

    @Test
    void a_reminder_reads_as_agreed() throws IOException {
        var mail = write(EmailTemplate.VISIT_REMINDER, aBookedVisit().notice());
        assertThat(mail.subject()).isEqualTo("Your visit on Tue 24 Nov, 10:30");
        assertThat(mail.text()).isEqualTo(golden("visit-reminder.txt"));
        assertThat(mail.html()).isEqualTo(golden("visit-reminder.html"));
        assertThat(mail.calendar()).isNull();
    }

    @Test
    void a_payment_reads_as_agreed() throws IOException {
        var mail = write(EmailTemplate.PAYMENT_RECEIVED, aBookedVisit().paid().notice());
        assertThat(mail.subject()).isEqualTo("Your payment for Tue 24 Nov, 10:30 has arrived");
        assertThat(mail.text()).isEqualTo(golden("payment-received.txt"));
        assertThat(mail.html()).isEqualTo(golden("payment-received.html"));
    }

    @Test
    void cash_is_told_as_paid_at_the_clinic() {
        var mail = write(EmailTemplate.PAYMENT_RECEIVED, aBookedVisit().paid().notice(), moved(Cause.CASH));
        assertThat(mail.text()).contains("Paid   ₹500.00 at the clinic\n");
        assertThat(mail.html()).contains("₹500.00</strong> at the clinic");
    }

    @Test
    void a_refund_reads_as_agreed() throws IOException {
        var mail = write(
                EmailTemplate.PAYMENT_REFUNDED,
                aCancelledVisit(DoneBy.PATIENT).refunded().notice(),
                moved(Cause.POLICY));
        assertThat(mail.subject()).isEqualTo("Your money for Tue 24 Nov, 10:30 comes back");
        assertThat(mail.text()).isEqualTo(golden("payment-refunded.txt"));
        assertThat(mail.html()).isEqualTo(golden("payment-refunded.html"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cause.class,
            names = {"ONLINE", "CASH"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_refund_says_why(Cause why) {
        var mail = write(EmailTemplate.PAYMENT_REFUNDED, aLapsedHold().notice(), moved(why));
        assertThat(mail.text()).containsPattern("back").doesNotContain(why.name());
    }

    @Test
    void who_has_paid_for_a_time_that_was_gone_is_led_to_another_one() {
        var mail = write(EmailTemplate.PAYMENT_REFUNDED, aLapsedHold().notice(), moved(Cause.SLOT_GONE));
        assertThat(mail.html()).containsOnlyOnce("href=\"https://patients.example/doctors/doc_1\"");
        assertThat(mail.text()).containsOnlyOnce("https://patients.example/doctors/doc_1\n");
        assertThat(mail.html()).contains(">Choose another time<");
    }

    @Test
    void a_booked_visit_that_is_paid_says_so() {
        assertThat(booked(aBookedVisit().paid().notice()).text()).contains("Fee    ₹500.00, paid\n");
        assertThat(booked(aBookedVisit().refunded().notice()).text()).contains("Fee    ₹500.00\n");
    }

    @Test
    void a_visit_that_was_paid_although_it_did_not_have_to_be_says_what_is_paid_back() {
        assertThat(cancelled(aCancelledVisit(DoneBy.PATIENT).paid()).text())
                .contains("\nRefund All that you have paid for it is paid back\n");
    }

    private static boolean isAboutMoney(EmailTemplate template) {
        return template == EmailTemplate.PAYMENT_RECEIVED || template == EmailTemplate.PAYMENT_REFUNDED;
    }

    private static MoneyMoved moved(Cause cause) {
        return new MoneyMoved(new Money(50_000, Currency.getInstance("INR")), cause);
    }

    private Email booked(AppointmentNotice notice) {
        return write(EmailTemplate.VISIT_BOOKED, notice);
    }

    private Email cancelled(DoneBy who) {
        return cancelled(aCancelledVisit(who));
    }

    private Email cancelled(NoticeFixture visit) {
        return write(EmailTemplate.VISIT_CANCELLED, visit.notice());
    }

    private Email moved(NoticeFixture visit) {
        return write(EmailTemplate.VISIT_MOVED, visit.notice());
    }

    private Email write(EmailTemplate template, AppointmentNotice notice) {
        return write(template, notice, PAID);
    }

    private Email write(EmailTemplate template, AppointmentNotice notice, MoneyMoved money) {
        return templates.write(template, notice, new ToldFact("0193569a.BOOKED", 1, MOVED_AT, money, null));
    }

    private static String golden(String name) throws IOException {
        try (var file = EmailTemplatesTests.class.getResourceAsStream("/emails/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
