package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient can show for the money: all that was paid for one appointment and all that went back. The same bill gives
 * the same receipt, whenever it is asked for.
 *
 * @param number names it for good
 * @param paid all that came
 * @param refunded all that has gone back
 * @param kept what is left of it; money on its way back is not
 */
public record Receipt(
        String number,
        ClinicPart clinic,
        PatientPart patient,
        DoctorPart doctor,
        VisitPart visit,
        List<Line> lines,
        Money paid,
        Money refunded,
        Money kept) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /** Who took the money. */
    public record ClinicPart(String name, String address, String phone, String email) {}

    /** Who paid. */
    public record PatientPart(String name) {}

    /** Whom it was for. */
    public record DoctorPart(String name) {}

    /** What it was for; times are shown in its zone. */
    public record VisitPart(String name, Instant start, ZoneId zone) {}

    /** Which way money went. */
    public enum Kind {
        PAYMENT,
        REFUND
    }

    /** How far it has come. */
    public enum Status {
        /** It has arrived where it was to go. */
        DONE,
        /** It is on its way. */
        PENDING
    }

    /**
     * One movement of money.
     *
     * @param method the provider's word for it (card, upi), online when it has none, or cash; money goes back as it came
     * @param reference what the provider calls it; null for cash
     */
    public record Line(
            Kind kind, Instant at, String method, @Nullable String reference, Money amount, Status status) {}
}
