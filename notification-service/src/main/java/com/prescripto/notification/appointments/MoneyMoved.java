package com.prescripto.notification.appointments;

/**
 * Money that was paid for a visit, or that goes back.
 *
 * @param cause how it was paid, or why it goes back
 */
public record MoneyMoved(Money amount, Cause cause) {
    /** How money was paid or why it goes back, in booking-service's words. */
    public enum Cause {
        /** Paid in the web. */
        ONLINE,
        /** Paid at the clinic's desk. */
        CASH,
        /** Back: handed over at the clinic's desk. */
        CASH_BACK,
        /** Back: the visit was cancelled, and the policy says how much goes back. */
        POLICY,
        /** Back: the hold had lapsed and somebody else has the time. */
        SLOT_GONE,
        /** Back: the visit was paid already. */
        SECOND_PAYMENT,
        /** Back: the visit was cancelled before the money was known. */
        CANCELLED_BEFORE,
        /** Back: somebody at the clinic decided so. */
        BY_CLINIC,
        /** Nobody said, or in a word this service does not know yet. */
        UNKNOWN
    }
}
