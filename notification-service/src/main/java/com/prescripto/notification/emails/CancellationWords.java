package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentNotice.Cancellation;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.PaymentMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who cancelled a visit, why, and what becomes of the money. */
final class CancellationWords {
    private final AppointmentNotice notice;

    CancellationWords(AppointmentNotice notice) {
        this.notice = notice;
    }

    Map<String, Object> forTemplate() {
        var words = new HashMap<String, Object>();
        var cancellation = notice.cancellation();
        words.put("ending", ending(cancellation == null ? DoneBy.UNKNOWN : cancellation.by()));
        if (cancellation != null) {
            words.put("refund", refund(cancellation));
            var why = why(cancellation);
            if (why != null) {
                words.put("why", why);
            }
        }
        return words;
    }

    private static String ending(DoneBy who) {
        return switch (who) {
            case PATIENT -> "You have cancelled this visit.";
            case DOCTOR -> "Your doctor had to cancel this visit. We are sorry.";
            case ADMIN -> "The clinic had to cancel this visit. We are sorry.";
            case SYSTEM, UNKNOWN -> "This visit was cancelled.";
        };
    }

    private static @Nullable String why(Cancellation cancellation) {
        return switch (cancellation.code()) {
            case CANNOT_COME -> "You cannot come";
            case NO_LONGER_NEEDED -> "You do not need it any more";
            case BOOKED_BY_MISTAKE -> "It was booked by mistake";
            case WRONG_TIME -> "The time did not suit you";
            case DOCTOR_ILL -> "Your doctor is ill";
            case DOCTOR_AWAY -> "Your doctor is away";
            case CLINIC_CLOSED -> "The clinic is closed";
            case PATIENT_ASKED -> "You asked for it";
            case SCHEDULE_CHANGED -> "Your doctor's hours have changed";
            case OTHER, UNKNOWN -> null;
        };
    }

    private boolean isPaid() {
        var payment = notice.payment();
        return payment != null && (payment.isKept() || payment.isGoingBack());
    }

    /** True whatever becomes of a payment that is on its way now. */
    private String refund(Cancellation cancellation) {
        if (notice.visitType().payment() == PaymentMode.AT_CLINIC && !isPaid()) {
            return "Nothing was paid for it, so nothing is paid back";
        }
        return switch (cancellation.refundPercent()) {
            case 0 -> "What you have paid for it is not paid back";
            case 100 -> "All that you have paid for it is paid back";
            default -> cancellation.refundPercent() + "% of what you have paid for it is paid back";
        };
    }
}
