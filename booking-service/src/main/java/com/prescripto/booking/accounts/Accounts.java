package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All accounts. */
public interface Accounts {

    Optional<Account> find(AccountId id);

    Optional<Account> withEmail(EmailAddress email);

    Optional<Account> ofPerson(String personId);

    /** The addresses of those of the given persons who have an account, by person id. */
    Map<String, EmailAddress> emails(Collection<String> personIds);

    /** Adds a new account; false when there is one with its e-mail address already. */
    boolean add(Account account);

    /** Removes an account; nothing of it stays. */
    void remove(AccountId id);

    void setPassword(AccountId id, PasswordHash password);
}
