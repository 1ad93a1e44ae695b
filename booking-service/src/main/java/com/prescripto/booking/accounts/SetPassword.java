package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Actor;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/**
 * Lets another password count and ends all sessions of the account. Access tokens already given out stay good for their few
 * minutes; none follows them, as a session that began under another password is refused wherever it is presented.
 */
@Service
public class SetPassword {

    private final ChangeAccount changeAccount;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    SetPassword(ChangeAccount changeAccount, Sessions sessions, Passwords passwords, Clock clock) {
        this.changeAccount = changeAccount;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Sets the password.
     *
     * @throws Passwords.Busy when too many passwords are being hashed
     */
    public void set(AccountId id, Password password, Actor by) {
        setIf(account -> true, id, password, by);
    }

    /** Sets it if that is right for the account as it is at the moment of the change. */
    Optional<Account> setIf(Predicate<Account> right, AccountId id, Password password, Actor by) {
        var hash = passwords.hash(password);
        var changed = changeAccount.change(
                id,
                account -> Optional.of(account)
                        .filter(right)
                        .map(current -> current.setPassword(hash, by, clock.instant())));
        changed.ifPresent(account -> sessions.removeOf(account.id()));
        return changed;
    }
}
