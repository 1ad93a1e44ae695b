package com.prescripto.booking.payments;

/** Why money goes back. */
public enum RefundReason {
    /** The visit was cancelled after it was paid; the policy agreed at booking says how much. */
    POLICY,
    /** It was paid after the hold had lapsed, and the time was no longer to be had. */
    SLOT_GONE,
    /** It had been paid before. */
    SECOND_PAYMENT,
    /** The visit had been cancelled before the money came. */
    CANCELLED_BEFORE,
    /** Somebody at the clinic gave it back. */
    BY_CLINIC
}
