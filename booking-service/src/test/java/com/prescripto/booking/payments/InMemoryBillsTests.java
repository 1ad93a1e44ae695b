package com.prescripto.booking.payments;

class InMemoryBillsTests extends BillsContract {

    private final InMemoryBills bills = new InMemoryBills();

    @Override
    protected Bills bills() {
        return bills;
    }
}
