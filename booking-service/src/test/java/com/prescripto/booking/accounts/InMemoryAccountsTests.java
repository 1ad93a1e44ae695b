package com.prescripto.booking.accounts;

class InMemoryAccountsTests extends AccountsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}
