package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
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
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    OpenAccount(Accounts accounts, Passwords passwords, Secrets secrets, Ids ids, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the account.
     *
     * @return empty when the e-mail address is taken
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    public Optional<Account> open(Person person, EmailAddress email, Password password, Actor by) {
        return add(new AccountId(ids.next(AccountId.KIND)), person, email, password, by);
    }

    Optional<Account> openForAdmin(String name, EmailAddress email, Password password) {
        var id = new AccountId(ids.next(AccountId.KIND));
        return add(id, new Person(Role.ADMIN, id.value(), name), email, password, Actor.SYSTEM);
    }

    private Optional<Account> add(AccountId id, Person person, EmailAddress email, Password password, Actor by) {
        var opening = new Account.Opening(id, person, email, passwords.hash(password), secrets.next());
        var opened = Account.open(opening, by, clock.instant());
        return accounts.add(opened) ? Optional.of(opened.account()) : Optional.empty();
    }
}
