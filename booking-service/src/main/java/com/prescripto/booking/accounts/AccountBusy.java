package com.prescripto.booking.accounts;

/** Others kept changing an account at the same time; nothing was done. */
public final class AccountBusy extends RuntimeException {

    AccountBusy(AccountId id) {
        super(id + " keeps changing", null, false, false);
    }
}
