package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;

/** The other side of a payment provider: its patients, their banks, and its own desk. */
public interface PaymentDesk {

    /** A patient pays an order; the money is captured. Answers the payment's id, as all of these do. */
    String pay(String orderId);

    /** A patient pays an order, but not what it says. */
    String pay(String orderId, Money amount);

    /** Money that belongs to no order. */
    String payWithoutOrder(Money amount);

    /** The bank agreed, and nobody took the money yet. */
    String authorize(String orderId);

    /** The bank said no. */
    String decline(String orderId);

    /** The bank of a payment that is not captured yet says yes after all. */
    void capture(String paymentId);

    /** Somebody gives money back at the provider's desk. Answers the refund's id. */
    String giveBack(String paymentId, Money amount);

    /** From now on refunds stay pending until they are finished. */
    void letRefundsWait();

    void finishRefund(String refundId);

    void failRefund(String refundId);

    /** What the payment dialog hands to the browser. */
    String sign(String orderId, String paymentId);

    /** The next call is carried out, and its answer is lost. */
    void loseNextAnswer();

    /** The next calls are not carried out. */
    void beAway(int calls);
}
