package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.AccountEvent.Way;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of accounts must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    /** The store under test. */
    protected abstract Accounts accounts();

    @Test
    void an_account_is_found_by_id_by_address_and_by_person() {
        var account = account("meera@test.example");
        assertThat(add(account)).isTrue();
        assertThat(accounts().find(account.id())).contains(account);
        assertThat(accounts().withEmail(account.email())).contains(account);
        assertThat(accounts().ofPerson(account.personId())).contains(account);
        assertThat(accounts().find(new AccountId("acc_nobody"))).isEmpty();
    }

    @Test
    void an_address_belongs_to_one_account_however_it_is_written() {
        var first = account("Meera@Test.example");
        assertThat(add(first)).isTrue();
        assertThat(add(account("meera@test.EXAMPLE"))).isFalse();
        assertThat(accounts().withEmail(new EmailAddress("meera@test.example"))).contains(first);
    }

    @Test
    void addresses_are_told_by_person() {
        var one = account("one@test.example");
        var two = account("two@test.example");
        add(one);
        add(two);
        assertThat(accounts().emails(List.of(one.personId(), two.personId(), "pat_nobody")))
                .hasSize(2)
                .containsEntry(one.personId(), one.email())
                .containsEntry(two.personId(), two.email());
        assertThat(accounts().emails(List.of())).isEmpty();
    }

    @Test
    void every_change_comes_back_as_it_was_stored() {
        var account = account("one@test.example");
        add(account);
        var confirmed = save(account.confirmAddress(NOW.plusSeconds(1)).orElseThrow());
        var asked = save(confirmed.askReset(NOW.plusSeconds(2)));
        assertThat(asked.resetAskedAt()).isEqualTo(NOW.plusSeconds(2));
        var changed = save(asked.setPassword(new PasswordHash("another"), Actor.SYSTEM, NOW.plusSeconds(3)));
        assertThat(changed.resetAskedAt()).isNull();
        var chosen = save(changed.choose(OptionalMail.REMINDERS, false, Way.LINK, NOW.plusSeconds(4))
                .orElseThrow());
        assertThat(chosen.mails().wants(OptionalMail.REMINDERS)).isFalse();
    }

    @Test
    void of_two_who_began_from_the_same_version_one_wins() {
        var account = account("one@test.example");
        add(account);
        assertThat(accounts().save(account.askReset(NOW))).isTrue();
        assertThat(accounts().save(account.askReset(NOW))).isFalse();
    }

    private boolean add(Account account) {
        return accounts().add(AccountsFixture.opening(account));
    }

    private Account save(Account.Change change) {
        assertThat(accounts().save(change)).isTrue();
        assertThat(accounts().find(change.account().id())).contains(change.account());
        return change.account();
    }

    @Test
    void a_closed_account_is_not_found_and_its_address_is_free() {
        var account = account("one@test.example");
        add(account);
        assertThat(accounts().close(account.close(Actor.SYSTEM, NOW))).isTrue();
        assertThat(accounts().close(account.close(Actor.SYSTEM, NOW))).isFalse();
        assertThat(accounts().find(account.id())).isEmpty();
        assertThat(accounts().ofPerson(account.personId())).isEmpty();
        assertThat(accounts().emails(List.of(account.personId()))).isEmpty();
        assertThat(add(account("one@test.example"))).isTrue();
    }

    private static Account account(String email) {
        return AccountsFixture.anAccount(email);
    }
}
