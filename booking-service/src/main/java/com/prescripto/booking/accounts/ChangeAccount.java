package com.prescripto.booking.accounts;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Changes an account as it is now, however many do so at once. */
@Service
class ChangeAccount {

    private static final int TRIES = 5;

    private final Accounts accounts;

    ChangeAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Makes a change.
     *
     * @param change of the account as it is at that moment; empty when there is nothing to do
     * @return the account after it; empty when nothing was done
     * @throws AccountBusy when others were always faster
     */
    Optional<Account> change(AccountId id, Function<Account, Optional<Account.Change>> change) {
        return store(id, change, accounts::save);
    }

    /**
     * Closes an account; without one there is nothing to do.
     *
     * @param change of the account as it is at that moment
     * @throws AccountBusy when others were always faster
     */
    void close(AccountId id, Function<Account, Account.Change> change) {
        store(id, account -> Optional.of(change.apply(account)), accounts::close);
    }

    private Optional<Account> store(
            AccountId id, Function<Account, Optional<Account.Change>> change, Predicate<Account.Change> store) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var wanted = accounts.find(id).flatMap(change);
            if (wanted.isEmpty()) {
                return Optional.empty();
            }
            if (store.test(wanted.get())) {
                return wanted.map(Account.Change::account);
            }
        }
        throw new AccountBusy(id);
    }
}
