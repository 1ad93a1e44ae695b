package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Accounts in a list, and the facts they stated. Passes the same contract as the real store. */
public final class InMemoryAccounts implements Accounts {

    private final List<Account> stored = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    /** The types of all facts stated so far. */
    public synchronized List<String> told() {
        return facts.stream().map(fact -> fact.event().type()).toList();
    }

    /** The fact stated last. */
    public synchronized Fact lastFact() {
        return facts.get(facts.size() - 1);
    }

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
    public synchronized boolean add(Account.Change opened) {
        var account = opened.account();
        return withEmail(account.email()).isEmpty() && stored.add(account) && facts.add(opened.fact());
    }

    @Override
    public synchronized boolean save(Account.Change change) {
        var changed = change.account();
        var before = before(changed);
        before.ifPresent(account -> stored.set(stored.indexOf(account), changed));
        return before.isPresent() && facts.add(change.fact());
    }

    @Override
    public synchronized boolean close(Account.Change closed) {
        var before = before(closed.account());
        before.ifPresent(stored::remove);
        return before.isPresent() && facts.add(closed.fact());
    }

    private Optional<Account> before(Account changed) {
        return find(changed.id()).filter(account -> account.version() == changed.version() - 1);
    }

    private synchronized Optional<Account> first(Predicate<Account> like) {
        return stored.stream().filter(like).findFirst();
    }
}
