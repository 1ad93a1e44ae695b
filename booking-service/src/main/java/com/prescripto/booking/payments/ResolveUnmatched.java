package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Decides about a payment that is in no bill, as an admin says. Its money is asked back first and the decision written down
 * after: whoever dies in between is asked to decide again, and the same key gives the same refund.
 */
@Service
public class ResolveUnmatched {

    private static final Logger log = LoggerFactory.getLogger(ResolveUnmatched.class);

    private final UnmatchedPayments unmatched;
    private final PaymentProvider provider;
    private final Clock clock;

    ResolveUnmatched(UnmatchedPayments unmatched, PaymentProvider provider, Clock clock) {
        this.unmatched = unmatched;
        this.provider = provider;
        this.clock = clock;
    }

    /** What becomes of it. */
    public enum Resolution {
        /** All of it goes back. */
        REFUND,
        /** Nothing has to be done about it. */
        DISMISS
    }

    /** What comes of deciding. */
    public enum Outcome {
        DONE,
        /** There is no such payment. */
        UNKNOWN,
        /** Somebody has decided before, or it was matched. */
        DECIDED,
        /** The provider does not give it back. */
        REFUSED,
        /** The provider cannot be asked now. */
        AWAY
    }

    /** Decides. */
    public Outcome resolve(String paymentId, Resolution resolution, String note, Actor by) {
        var found = unmatched.open(clock.instant(), Integer.MAX_VALUE).stream()
                .filter(one -> one.id().equals(paymentId))
                .findFirst();
        if (found.isEmpty()) {
            return unmatched.find(paymentId).isEmpty() ? Outcome.UNKNOWN : Outcome.DECIDED;
        }
        if (resolution == Resolution.REFUND) {
            var asked = giveBack(found.get());
            if (asked != Outcome.DONE) {
                return asked;
            }
        }
        return unmatched.resolve(paymentId, resolution.name(), note, by.id(), clock.instant())
                ? Outcome.DONE
                : Outcome.DECIDED;
    }

    private Outcome giveBack(UnmatchedPayments.Unmatched payment) {
        var gateway = provider.gateway();
        if (gateway.isEmpty()) {
            return Outcome.AWAY;
        }
        try {
            gateway.get().refund(payment.id(), payment.amount(), "rf-" + payment.id() + "-unmatched");
            return Outcome.DONE;
        } catch (Away away) {
            log.info("the refund of {} could not be asked for: {}", payment.id(), away.getMessage());
            return Outcome.AWAY;
        } catch (Refused no) {
            log.warn("{} is not given back: {} {}", payment.id(), no.code(), no.getMessage());
            return Outcome.REFUSED;
        }
    }
}
