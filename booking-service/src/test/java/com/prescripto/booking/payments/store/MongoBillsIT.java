package com.prescripto.booking.payments.store;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.BillsContract;

class MongoBillsIT extends BillsContract {

    private final StoreFixture store = StoreFixture.fresh();
    private final Bills bills = new MongoBills(store.mongo(), store.collections());

    @Override
    protected Bills bills() {
        return bills;
    }
}
