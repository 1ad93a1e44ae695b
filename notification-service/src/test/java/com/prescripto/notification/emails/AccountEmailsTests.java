package com.prescripto.notification.emails;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.notification.accounts.AccountNotice;
import com.prescripto.notification.accounts.AccountNoticeFixture;
import com.prescripto.notification.accounts.AccountRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountEmailsTests {
    private static final ToldFact FACT =
            new ToldFact("0193569a.WELCOME", 1, Instant.parse("2026-11-24T05:00:00Z"), null, null);

    private final AccountEmails emails = new AccountEmails(new EmailProperties(
            "Prescripto <no-reply@prescripto.example>",
            URI.create("https://patients.example"),
            URI.create("https://staff.example")));

    @ParameterizedTest
    @CsvSource({
        "WELCOME, Welcome to Prescripto, account-welcome",
        "CONFIRM_ADDRESS, Please confirm your address, account-confirm",
        "RESET_PASSWORD, Choose a new password, account-reset",
        "PASSWORD_CHANGED, Your password was changed, account-changed"
    })
    void each_mail_reads_as_agreed(AccountEmail email, String subject, String golden) throws IOException {
        var mail = write(email, new AccountNoticeFixture().notice());
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).isEqualTo(golden(golden + ".txt"));
        assertThat(mail.html()).isEqualTo(golden(golden + ".html"));
    }

    @ParameterizedTest
    @CsvSource({
        "WELCOME, /confirm-address#secret",
        "CONFIRM_ADDRESS, /confirm-address#secret",
        "RESET_PASSWORD, /new-password#secret",
        "PASSWORD_CHANGED, /forgot-password"
    })
    void each_leads_to_one_page_of_the_readers_own_app_with_the_secret_in_the_fragment(
            AccountEmail email, String page) {
        var patients = write(email, new AccountNoticeFixture().notice());
        assertThat(patients.text()).containsOnlyOnce("https://patients.example" + page + "\n");
        assertThat(patients.html()).containsOnlyOnce("href=\"https://patients.example" + page + "\"");
        for (var role : new AccountRole[] {AccountRole.DOCTOR, AccountRole.ADMIN}) {
            var theirs = write(email, new AccountNoticeFixture().role(role).notice());
            assertThat(theirs.text()).containsOnlyOnce("https://staff.example" + page + "\n");
            assertThat(theirs.html()).containsOnlyOnce("://").doesNotContain("src=", "<link", "<script");
        }
    }

    @ParameterizedTest
    @EnumSource(AccountEmail.class)
    void a_name_is_a_name_and_nothing_else(AccountEmail email) {
        var mail = write(
                email,
                new AccountNoticeFixture().name("<b>\r\n[(${7*7})]\u202e").notice());
        assertThat(mail.text()).contains("Hello <b> [(${7*7})],");
        assertThat(mail.html()).contains("Hello &lt;b&gt; [(${7*7})],");
    }

    @ParameterizedTest
    @EnumSource(AccountEmail.class)
    void mails_about_the_account_itself_cannot_be_given_up(AccountEmail email) {
        var mail = write(email, new AccountNoticeFixture().notice());
        assertThat(mail.unsubscribe()).isNull();
        assertThat(mail.calendar()).isNull();
        assertThat(mail.toString()).doesNotContain("secret");
    }

    @Test
    void who_has_nothing_to_confirm_is_welcomed_all_the_same() {
        var mail = emails.write(AccountEmail.WELCOME, new AccountNoticeFixture().notice(), FACT, null);
        assertThat(mail.text()).contains("There is nothing more to do").doesNotContain("confirm");
        assertThat(mail.html()).contains("href=\"https://patients.example/\"").doesNotContain("onfirm");
    }

    @Test
    void a_doctor_is_told_how_to_sign_in() {
        var mail = write(
                AccountEmail.WELCOME,
                new AccountNoticeFixture().role(AccountRole.DOCTOR).notice());
        assertThat(mail.text()).contains("Prescripto Clinic has opened an account for you.");
        assertThat(mail.html()).contains("Prescripto Clinic has opened an account for you.");
    }

    private Email write(AccountEmail email, AccountNotice notice) {
        return emails.write(email, notice, FACT, "secret");
    }

    private static String golden(String name) throws IOException {
        try (var file = AccountEmailsTests.class.getResourceAsStream("/emails/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
