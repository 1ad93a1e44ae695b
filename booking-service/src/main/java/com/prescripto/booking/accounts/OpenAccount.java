package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.kernel.Role;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens an account for a person, who is stored after it. */
@Service
public class OpenAccount {

    /** Whom the account is for. */
    public record Person(Role role, String id, String name) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    OpenAccount(Accounts accounts, Passwords passwords, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the account.
     *
     * @return empty when the e-mail address is taken
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    public Optional<Account> open(Person person, EmailAddress email, Password password) {
        return add(new AccountId(ids.next(AccountId.KIND)), person, email, password);
    }

    Optional<Account> openForAdmin(String name, EmailAddress email, Password password) {
        var id = new AccountId(ids.next(AccountId.KIND));
        return add(id, new Person(Role.ADMIN, id.value(), name), email, password);
    }

    private Optional<Account> add(AccountId id, Person person, EmailAddress email, Password password) {
        var account = new Account(
                id,
                person.role(),
                email,
                passwords.hash(password),
                person.id(),
                person.name().strip(),
                clock.instant());
        return accounts.add(account) ? Optional.of(account) : Optional.empty();
    }
}
