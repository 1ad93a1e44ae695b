package com.prescripto.booking.accounts;

import static com.prescripto.booking.accounts.AccountsFixture.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import com.prescripto.booking.accounts.SignIn.Credentials;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseAccountTests {

    private static final EmailAddress EMAIL = new EmailAddress("meera@test.example");
    private static final Password PASSWORD = new Password("a quiet green river");
    private static final AccountHolders.Holder HOLDER = new AccountHolders.Holder("Meera Nair", null);
    private static final Actor ADMIN = new Actor(Role.ADMIN, "acc_admin");

    private final AccountsFixture fixture = new AccountsFixture();
    private final List<Object> events = new ArrayList<>();
    private final CloseAccount closeAccount = new CloseAccount(
            fixture.accounts, fixture.changeAccount, fixture.sessions, fixture.links, events::add, fixture.clock);

    @Test
    void nothing_that_it_opened_is_left_and_the_last_fact_says_who_closed_it() {
        var meera = opened();
        var session = fixture.openSession.open(meera, HOLDER, App.PATIENT).token();
        var link = fixture.mintLink
                .mint(meera.id(), Purpose.CONFIRM_ADDRESS)
                .orElseThrow()
                .token();

        closeAccount.close(meera.personId(), ADMIN);

        assertThat(fixture.accounts.find(meera.id())).isEmpty();
        assertThat(fixture.sessions.find(session.sessionId())).isEmpty();
        assertThat(fixture.links.find(link)).isEmpty();
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "ACCOUNT_CLOSED");
        assertThat(fixture.accounts.lastFact().by()).isEqualTo(ADMIN);
        assertThat(events).containsExactly(new CloseAccount.Closed(meera.id()));
        assertThat(fixture.signIn().signIn(new Credentials(EMAIL, PASSWORD.value(), App.PATIENT), HOME))
                .isEqualTo(new SignIn.Outcome.WrongCredentials());
    }

    @Test
    void said_again_it_changes_nothing() {
        var meera = opened();
        closeAccount.close(meera.personId(), ADMIN);
        closeAccount.close(meera.personId(), ADMIN);
        assertThat(fixture.accounts.told()).containsExactly("ACCOUNT_OPENED", "ACCOUNT_CLOSED");
    }

    private Account opened() {
        return fixture.opened(new OpenAccount.Person(Role.PATIENT, "pat_1", "Meera Nair"), EMAIL, PASSWORD);
    }
}
