package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.AccountsContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoAccountsIT extends AccountsContract {

    private Accounts accounts;

    @BeforeEach
    void open() {
        var store = StoreFixture.fresh();
        accounts = new MongoAccounts(store.mongo(), store.collections());
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
