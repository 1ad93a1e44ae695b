package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.PasswordHash;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Role;
import java.time.Instant;
import org.springframework.data.annotation.Id;

/** How an account is stored. */
record AccountDocument(
        @Id String id, String role, String email, String password, String person, String name, Instant openedAt) {

    static AccountDocument of(Account account) {
        return new AccountDocument(
                account.id().value(),
                account.role().name(),
                account.email().value(),
                account.password().value(),
                account.personId(),
                account.name(),
                account.openedAt());
    }

    Account account() {
        return new Account(
                new AccountId(id),
                Role.valueOf(role),
                new EmailAddress(email),
                new PasswordHash(password),
                person,
                name,
                openedAt);
    }

    @Override
    public String toString() {
        return "AccountDocument[" + id + "]";
    }
}
