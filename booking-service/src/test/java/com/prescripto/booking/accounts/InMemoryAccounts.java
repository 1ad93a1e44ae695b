package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Accounts in a list. Passes the same contract as the real store. */
public final class InMemoryAccounts implements Accounts {

    private final List<Account> stored = new ArrayList<>();

    @Override
    public Optional<Account> find(AccountId id) {
        return first(account -> account.id().equals(id));
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return first(account -> account.email().equals(email));
    }

    @Override
    public Optional<Account> ofPerson(String personId) {
        return first(account -> account.personId().equals(personId));
    }

    @Override
    public synchronized Map<String, EmailAddress> emails(Collection<String> personIds) {
        return stored.stream()
                .filter(account -> personIds.contains(account.personId()))
                .collect(Collectors.toMap(Account::personId, Account::email));
    }

    @Override
    public synchronized boolean add(Account account) {
        return withEmail(account.email()).isEmpty() && stored.add(account);
    }

    @Override
    public synchronized void remove(AccountId id) {
        stored.removeIf(account -> account.id().equals(id));
    }

    @Override
    public synchronized void setPassword(AccountId id, PasswordHash password) {
        stored.replaceAll(it -> it.id().equals(id)
                ? new Account(it.id(), it.role(), it.email(), password, it.personId(), it.name(), it.openedAt())
                : it);
    }

    private synchronized Optional<Account> first(Predicate<Account> like) {
        return stored.stream().filter(like).findFirst();
    }
}
