package com.prescripto.booking.accounts;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordResetTests {

    private static final EmailAddress EMAIL = new EmailAddress("meera@test.example");
    private static final Password OLD = new Password("a quiet green river");
    private static final Password NEW = new Password("a loud yellow hill");

    private final AccountsFixture fixture = new AccountsFixture();
    private final List<Runnable> later = new ArrayList<>();
    private final AskPasswordReset askPasswordReset =
            new AskPasswordReset(fixture.throttle, later::add, fixture.accounts, fixture.changeAccount, fixture.clock);
    private Account meera = AccountsFixture.anAccount("nobody@test.example");

    @BeforeEach
    void register() {
        meera = fixture.opened(new OpenAccount.Person(Role.PATIENT, "pat_1", "Meera Nair"), EMAIL, OLD);
        fixture.clock.move(Duration.ofDays(1));
    }

    @Test
    void a_known_and_an_unknown_address_are_answered_before_anything_is_looked_up() {
        assertThat(askPasswordReset.ask(EMAIL, HOME)).isEmpty();
        assertThat(askPasswordReset.ask(new EmailAddress("nobody@test.example"), HOME))
                .isEmpty();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED");
        afterTheAnswers();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "PASSWORD_RESET_REQUESTED");
        assertThat(fixture.accounts.lastFact().by()).isEqualTo(Actor.ANONYMOUS);
    }

    @Test
    void who_asks_too_often_waits_and_nothing_is_done() {
        fixture.throttle.runOut(Duration.ofMinutes(3));
        assertThat(askPasswordReset.ask(EMAIL, HOME)).contains(Duration.ofMinutes(3));
        assertThat(later).isEmpty();
    }

    @Test
    void who_asks_twice_within_a_minute_gets_one_mail_wherever_they_ask_from() {
        ask();
        fixture.clock.move(Duration.ofSeconds(59));
        ask();
        assertThat(fixture.accounts.told())
                .filteredOn("PASSWORD_RESET_REQUESTED"::equals)
                .hasSize(1);
        fixture.clock.move(Duration.ofSeconds(1));
        ask();
        assertThat(fixture.accounts.told())
                .filteredOn("PASSWORD_RESET_REQUESTED"::equals)
                .hasSize(2);
    }

    @Test
    void the_mailed_link_sets_another_password_once_and_ends_every_session() {
        var session = fixture.openSession.open(meera, new AccountHolders.Holder("Meera", null), App.PATIENT);
        ask();
        var link = minted(Purpose.RESET_PASSWORD);
        assertThat(fixture.resetPassword.reset(link, NEW)).isTrue();
        assertThat(signsIn(NEW)).isTrue();
        assertThat(signsIn(OLD)).isFalse();
        assertThat(fixture.sessions.find(session.token().sessionId())).isEmpty();
        assertThat(fixture.now(meera).confirmedAt()).as("the mail was read").isNotNull();

        fixture.clock.move(Duration.ofSeconds(1));
        assertThat(fixture.resetPassword.reset(link, OLD)).isFalse();
        assertThat(signsIn(NEW)).isTrue();
    }

    @Test
    void using_one_link_makes_all_others_void() {
        ask();
        var first = minted(Purpose.RESET_PASSWORD);
        var second = minted(Purpose.RESET_PASSWORD);
        assertThat(fixture.resetPassword.reset(second, NEW)).isTrue();
        assertThat(fixture.resetPassword.reset(first, OLD)).isFalse();
    }

    @Test
    void another_password_by_any_way_makes_a_link_void() {
        ask();
        var link = minted(Purpose.RESET_PASSWORD);
        fixture.setPassword.set(meera.id(), NEW, Actor.SYSTEM);
        assertThat(fixture.resetPassword.reset(link, OLD)).isFalse();
        assertThat(fixture.now(meera).resetAskedAt()).isNull();
    }

    @Test
    void a_link_is_good_for_half_an_hour() {
        ask();
        var link = minted(Purpose.RESET_PASSWORD);
        fixture.clock.move(Duration.ofMinutes(30));
        assertThat(fixture.resetPassword.reset(link, NEW)).isFalse();
        assertThat(signsIn(OLD)).isTrue();
    }

    @Test
    void a_link_of_another_purpose_or_a_guess_sets_nothing() {
        ask();
        assertThat(fixture.resetPassword.reset(minted(Purpose.CONFIRM_ADDRESS), NEW))
                .isFalse();
        assertThat(fixture.resetPassword.reset(new LinkToken("x".repeat(43)), NEW))
                .isFalse();
        assertThat(fixture.confirmAddress.confirm(minted(Purpose.RESET_PASSWORD)))
                .isFalse();
        assertThat(signsIn(OLD)).isTrue();
    }

    @Test
    void nobody_gets_a_link_that_nobody_asked_for() {
        assertThat(fixture.mintLink.mint(meera.id(), Purpose.RESET_PASSWORD)).isEmpty();
        assertThat(fixture.mintLink.mint(new AccountId("acc_nobody"), Purpose.CONFIRM_ADDRESS))
                .isEmpty();
        ask();
        fixture.clock.move(Duration.ofDays(1));
        assertThat(fixture.mintLink.mint(meera.id(), Purpose.RESET_PASSWORD))
                .as("a day later")
                .isEmpty();
    }

    @Test
    void secrets_tell_themselves_to_no_log() {
        ask();
        var link = minted(Purpose.RESET_PASSWORD);
        assertThat(link.toString()).doesNotContain(link.secret());
        assertThat(fixture.now(meera).toString())
                .doesNotContain(meera.mails().secret(), meera.password().value());
        assertThat(fixture.accounts.lastFact().toString()).doesNotContain(EMAIL.value());
    }

    private void ask() {
        askPasswordReset.ask(EMAIL, HOME);
        afterTheAnswers();
    }

    private void afterTheAnswers() {
        later.forEach(Runnable::run);
        later.clear();
    }

    private LinkToken minted(Purpose purpose) {
        return fixture.mintLink.mint(meera.id(), purpose).orElseThrow().token();
    }

    private boolean signsIn(Password password) {
        return fixture.passwords.matches(
                password.value(), fixture.accounts.withEmail(EMAIL).map(Account::password));
    }
}
