package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.MoneyMoved;
import com.prescripto.notification.appointments.MoneyMoved.Cause;
import java.util.HashMap;
import java.util.Map;

/** Says what was paid, or what goes back and why, and what is to be done about it. */
final class MoneyWords {
    private final MoneyMoved moved;

    MoneyWords(MoneyMoved moved) {
        this.moved = moved;
    }

    /** Whether the patient has no visit although they paid for one, and may want another time. */
    boolean wantsAnotherTime() {
        return moved.cause() == Cause.SLOT_GONE;
    }

    Map<String, Object> forTemplate() {
        var words = new HashMap<String, Object>();
        words.put("amount", AmountWords.of(moved.amount()));
        words.put("lead", lead());
        words.put("how", how());
        words.put("refundNext", next());
        words.put("refundAction", wantsAnotherTime() ? "Choose another time" : "See this visit");
        return words;
    }

    private String how() {
        return switch (moved.cause()) {
            case ONLINE -> "online";
            case CASH, CASH_BACK -> "at the clinic";
            default -> "";
        };
    }

    private String lead() {
        return switch (moved.cause()) {
            case ONLINE, CASH -> "Thank you. Your payment has arrived.";
            case CASH_BACK -> "The clinic has given back to you what you paid there.";
            case POLICY -> "This visit was cancelled, so your money comes back as was agreed when you booked.";
            case SLOT_GONE ->
                "Your payment came after the time we held for you was over, and somebody else has it now. "
                        + "We are sorry. All of your money comes back.";
            case SECOND_PAYMENT -> "This visit was paid already, so what you have paid a second time comes back.";
            case CANCELLED_BEFORE ->
                "Your payment came after this visit was cancelled, so all of your money comes back.";
            case BY_CLINIC, UNKNOWN -> "The clinic gives money back to you that you have paid for this visit.";
        };
    }

    private String next() {
        return switch (moved.cause()) {
            case CASH_BACK -> "There is nothing for you to do. You find it on your receipt.";
            case SLOT_GONE ->
                "It takes 5 to 7 working days to reach you, the way you paid. You can choose another time now.";
            default -> "It takes 5 to 7 working days to reach you, the way you paid. There is nothing for you to do.";
        };
    }
}
