package com.prescripto.booking.payments.store;

import com.prescripto.booking.outbox.store.StoreFixture;
import com.prescripto.booking.payments.UnmatchedPayments;
import com.prescripto.booking.payments.UnmatchedPaymentsContract;

class MongoUnmatchedPaymentsIT extends UnmatchedPaymentsContract {

    private final UnmatchedPayments unmatched =
            new MongoUnmatchedPayments(StoreFixture.fresh().mongo());

    @Override
    protected UnmatchedPayments unmatched() {
        return unmatched;
    }
}
