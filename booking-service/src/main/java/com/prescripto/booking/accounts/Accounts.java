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
    boolean add(Account.Change opened);

    /** Stores a change; false when somebody else was faster. */
    boolean save(Account.Change change);

    /**
     * Stores that an account is closed. From then on it is not found, nothing says whose it was, and its address is free; what
     * was still to be told of it is told. False when somebody else was faster.
     */
    boolean close(Account.Change closed);
}
