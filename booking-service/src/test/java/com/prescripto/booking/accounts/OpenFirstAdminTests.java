package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.OpenFirstAdmin.Outcome;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenFirstAdminTests {

    private static final EmailAddress EMAIL = new EmailAddress("admin@test.example");

    private final AccountsFixture fixture = new AccountsFixture();
    private final OpenFirstAdmin openFirstAdmin = new OpenFirstAdmin(fixture.accounts, fixture.openAccount);

    @Test
    void the_first_start_opens_the_account_and_later_ones_leave_its_password_alone() {
        assertThat(openFirstAdmin.open(EMAIL, new Password("the first password")))
                .isEqualTo(Outcome.OPENED);
        assertThat(openFirstAdmin.open(EMAIL, new Password("another password"))).isEqualTo(Outcome.THERE);
        var admin = fixture.accounts.withEmail(EMAIL).orElseThrow();
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.personId()).isEqualTo(admin.id().value());
        assertThat(fixture.passwords.matches("the first password", Optional.of(admin.password())))
                .isTrue();
    }

    @Test
    void a_patient_does_not_become_admin_by_having_the_address() {
        var patient = new OpenAccount.Person(Role.PATIENT, "pat_1", "Mallory");
        fixture.openAccount.open(patient, EMAIL, new Password("a quiet green river"), Actor.SYSTEM);
        assertThat(openFirstAdmin.open(EMAIL, new Password("the first password")))
                .isEqualTo(Outcome.NOT_AN_ADMIN);
        assertThat(fixture.accounts.withEmail(EMAIL))
                .get()
                .extracting(Account::role)
                .isEqualTo(Role.PATIENT);
    }
}
