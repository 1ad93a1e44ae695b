package com.prescripto.notification.appointments;

/** Where an appointment stands, in booking-service's words. */
public enum AppointmentStatus {
    HELD,
    BOOKED,
    ARRIVED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    LAPSED,
    /** A word this service does not know yet; nothing it would tell is true of such an appointment. */
    UNKNOWN
}
