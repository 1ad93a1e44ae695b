package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of accounts must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AccountsContract {

    /** The store under test. */
    protected abstract Accounts accounts();

    @Test
    void an_account_is_found_by_id_by_address_and_by_person() {
        var account = account("meera@test.example");
        assertThat(accounts().add(account)).isTrue();
        assertThat(accounts().find(account.id())).contains(account);
        assertThat(accounts().withEmail(account.email())).contains(account);
        assertThat(accounts().ofPerson(account.personId())).contains(account);
        assertThat(accounts().find(new AccountId("acc_nobody"))).isEmpty();
    }

    @Test
    void an_address_belongs_to_one_account_however_it_is_written() {
        var first = account("Meera@Test.example");
        assertThat(accounts().add(first)).isTrue();
        assertThat(accounts().add(account("meera@test.EXAMPLE"))).isFalse();
        assertThat(accounts().withEmail(new EmailAddress("meera@test.example"))).contains(first);
    }

    @Test
    void addresses_are_told_by_person() {
        var one = account("one@test.example");
        var two = account("two@test.example");
        accounts().add(one);
        accounts().add(two);
        assertThat(accounts().emails(List.of(one.personId(), two.personId(), "pat_nobody")))
                .hasSize(2)
                .containsEntry(one.personId(), one.email())
                .containsEntry(two.personId(), two.email());
        assertThat(accounts().emails(List.of())).isEmpty();
    }

    @Test
    void a_password_can_be_set_anew() {
        var account = account("one@test.example");
        accounts().add(account);
        accounts().setPassword(account.id(), new PasswordHash("another"));
        assertThat(accounts().find(account.id()))
                .get()
                .extracting(Account::password)
                .isEqualTo(new PasswordHash("another"));
    }

    @Test
    void a_removed_account_is_gone_and_its_address_is_free() {
        var account = account("one@test.example");
        accounts().add(account);
        accounts().remove(account.id());
        assertThat(accounts().find(account.id())).isEmpty();
        assertThat(accounts().ofPerson(account.personId())).isEmpty();
        assertThat(accounts().add(account("one@test.example"))).isTrue();
    }

    private static Account account(String email) {
        return new Account(
                new AccountId("acc_" + UUID.randomUUID()),
                Role.PATIENT,
                new EmailAddress(email),
                new PasswordHash("hash"),
                "pat_" + UUID.randomUUID(),
                "Meera Nair",
                Instant.parse("2026-11-23T04:00:00Z"));
    }
}
