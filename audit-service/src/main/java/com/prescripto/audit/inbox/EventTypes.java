package com.prescripto.audit.inbox;

import java.util.Set;

/** The types of events we have a contract for. Others are stored all the same, and counted as one. */
final class EventTypes {

    static final String OTHER = "OTHER";

    static final Set<String> KNOWN = Set.of(
            "ACCESS_REFUSED",
            "ACCOUNT_CLOSED",
            "ACCOUNT_OPENED",
            "ADDRESS_CONFIRMATION_REQUESTED",
            "ADDRESS_CONFIRMED",
            "APPOINTMENT_ARRIVED",
            "APPOINTMENT_ATTENDANCE_UNDONE",
            "APPOINTMENT_BOOKED",
            "APPOINTMENT_CANCELLED",
            "APPOINTMENT_COMPLETED",
            "APPOINTMENT_ERASED",
            "APPOINTMENT_HELD",
            "APPOINTMENT_LAPSED",
            "APPOINTMENT_NOTED",
            "APPOINTMENT_NO_SHOW",
            "APPOINTMENT_RESCHEDULED",
            "AUDIT_EXPORTED",
            "AUDIT_REPLAYED",
            "AUDIT_SEARCHED",
            "DOCTOR_ADDED",
            "DOCTOR_CHANGED",
            "HOLIDAYS_CHANGED",
            "LIST_EXPORTED",
            "MAILS_CHOSEN",
            "MESSAGE_DISCARDED",
            "MESSAGE_REPLAYED",
            "PASSWORD_CHANGED",
            "PASSWORD_RESET_REQUESTED",
            "PATIENT_CHANGED",
            "PATIENT_ERASED",
            "PATIENT_READ",
            "PATIENT_REGISTERED",
            "PAYMENT_AUTHORIZED",
            "PAYMENT_FAILED",
            "PAYMENT_QUARANTINED",
            "PAYMENT_REASSIGNED",
            "PAYMENT_REFUNDED",
            "PAYMENT_REFUND_ACCEPTED",
            "PAYMENT_REFUND_FAILED",
            "PAYMENT_REFUND_STARTED",
            "PAYMENT_RESOLVED",
            "PAYMENT_STARTED",
            "PAYMENT_SUCCESS",
            "SCHEDULE_CHANGED",
            "SESSION_REUSED",
            "SIGNED_IN",
            "SIGNED_OUT",
            "SIGN_IN_REFUSED");

    private EventTypes() {}

    /** A metric's label: whoever sends events must not be able to make up series without end. */
    static String label(String type) {
        return KNOWN.contains(type) ? type : OTHER;
    }
}
