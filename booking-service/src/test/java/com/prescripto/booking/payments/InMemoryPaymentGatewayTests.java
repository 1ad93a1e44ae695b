package com.prescripto.booking.payments;

class InMemoryPaymentGatewayTests extends PaymentGatewayContract {

    private final InMemoryPaymentGateway gateway = new InMemoryPaymentGateway();

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected PaymentDesk desk() {
        return gateway;
    }
}
