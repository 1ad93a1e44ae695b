package com.prescripto.booking.schedules;

/** When a kind of visit is paid. */
public enum PaymentMode {
    /** The patient pays on the day; booking is one step. */
    AT_CLINIC,
    /** The slot is held for some minutes and becomes a booking when it is paid or confirmed. */
    PREPAY
}
