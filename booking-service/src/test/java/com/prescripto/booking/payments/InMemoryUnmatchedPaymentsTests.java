package com.prescripto.booking.payments;

class InMemoryUnmatchedPaymentsTests extends UnmatchedPaymentsContract {

    private final InMemoryUnmatchedPayments unmatched = new InMemoryUnmatchedPayments();

    @Override
    protected UnmatchedPayments unmatched() {
        return unmatched;
    }
}
