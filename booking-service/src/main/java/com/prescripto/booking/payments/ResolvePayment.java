package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.BillEvent.Resolution;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Decides about money in quarantine, as an admin says. The decision is one write; settling does the rest. */
@Service
public class ResolvePayment {

    private static final int TRIES = 5;

    private final Bills bills;
    private final Clock clock;

    ResolvePayment(Bills bills, Clock clock) {
        this.bills = bills;
        this.clock = clock;
    }

    /** What comes of it. */
    public sealed interface Outcome {
        /** Decided, now or in the same way before. */
        record Done(Bill bill) implements Outcome {}

        /** There is no such payment. */
        record Unknown() implements Outcome {}

        /** Nobody has to decide about it, or somebody has decided otherwise. */
        record NotInQuarantine() implements Outcome {}

        /** Money in another currency pays no visit. */
        record OtherCurrency() implements Outcome {}
    }

    /** Decides once; asking for the same again changes nothing. */
    public Outcome resolve(AppointmentId id, String paymentId, Resolution resolution, String note, Actor by) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var bill = bills.find(id).orElse(null);
            var payment = bill == null ? null : bill.payment(paymentId).orElse(null);
            if (bill == null || payment == null) {
                return new Outcome.Unknown();
            }
            if (isResolved(payment, resolution)) {
                return new Outcome.Done(bill);
            }
            if (!bill.inQuarantine().contains(payment)) {
                return new Outcome.NotInQuarantine();
            }
            if (resolution == Resolution.ACCEPT && !payment.amount().currency().equals(bill.currency())) {
                return new Outcome.OtherCurrency();
            }
            var change = bill.resolve(payment, resolution, note, by, clock.instant());
            if (bills.save(change)) {
                return new Outcome.Done(change.after());
            }
            // Somebody was faster: look at what they decided.
        }
        throw new IllegalStateException("the bill of " + id + " keeps changing");
    }

    private static boolean isResolved(BilledPayment payment, Resolution resolution) {
        return switch (resolution) {
            case ACCEPT -> payment.accepted();
            case REFUND -> payment.why() == RefundReason.BY_CLINIC;
        };
    }
}
