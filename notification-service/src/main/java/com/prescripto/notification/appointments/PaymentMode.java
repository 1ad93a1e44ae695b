package com.prescripto.notification.appointments;

/** When a visit is paid, in booking-service's words. */
public enum PaymentMode {
    AT_CLINIC,
    PREPAY,
    /** Nobody said, or in a word this service does not know yet. */
    UNKNOWN
}
