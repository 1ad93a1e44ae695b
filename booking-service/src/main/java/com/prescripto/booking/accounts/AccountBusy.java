package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Busy;

/** Others kept changing an account at the same time; nothing was done. */
public final class AccountBusy extends Busy {

    AccountBusy(AccountId id) {
        super(id + " keeps changing");
    }
}
