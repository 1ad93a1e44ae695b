package com.prescripto.booking.accounts;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfirmAddressTests {

    private final AccountsFixture fixture = new AccountsFixture();
    private Account meera = AccountsFixture.anAccount("nobody@test.example");

    @BeforeEach
    void register() {
        meera = fixture.opened(
                new OpenAccount.Person(Role.PATIENT, "pat_1", "Meera Nair"),
                new EmailAddress("meera@test.example"),
                new Password("a quiet green river"));
    }

    @Test
    void whoever_follows_the_mailed_link_has_confirmed_the_address_however_often() {
        assertThat(meera.confirmedAt()).isNull();
        var link = minted();
        assertThat(fixture.confirmAddress.confirm(link)).isTrue();
        assertThat(fixture.confirmAddress.confirm(link)).isTrue();
        assertThat(fixture.now(meera).confirmedAt()).isNotNull();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "ADDRESS_CONFIRMED");
        assertThat(fixture.accounts.lastFact().by()).isEqualTo(meera.actor());
    }

    @Test
    void a_link_is_good_for_a_week() {
        var link = minted();
        fixture.clock.move(Duration.ofDays(7));
        assertThat(fixture.confirmAddress.confirm(link)).isFalse();
        assertThat(fixture.now(meera).confirmedAt()).isNull();
    }

    @Test
    void another_mail_is_sent_until_it_is_confirmed_and_none_after_that() {
        assertThat(fixture.confirmAddress.askAgain(meera, HOME)).isEmpty();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "ADDRESS_CONFIRMATION_REQUESTED");
        fixture.confirmAddress.confirm(minted());
        fixture.confirmAddress.askAgain(meera, HOME);
        assertThat(fixture.accounts.told()).endsWith("ADDRESS_CONFIRMED");
        assertThat(fixture.mintLink.mint(meera.id(), Purpose.CONFIRM_ADDRESS)).isEmpty();
    }

    @Test
    void who_asks_too_often_waits() {
        fixture.throttle.runOut(Duration.ofMinutes(3));
        assertThat(fixture.confirmAddress.askAgain(meera, HOME)).contains(Duration.ofMinutes(3));
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED");
    }

    private LinkToken minted() {
        return fixture.mintLink
                .mint(meera.id(), Purpose.CONFIRM_ADDRESS)
                .orElseThrow()
                .token();
    }
}
