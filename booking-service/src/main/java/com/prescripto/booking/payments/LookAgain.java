package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.payments.PaymentGateway.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a bill has to be looked at again, so that nothing depends on being told: what is not final is asked about at first
 * often and then ever more seldom, in proportion to its age; and kept money is held against its appointment until that can
 * no longer be cancelled. Pure.
 */
final class LookAgain {

    private final ReconcilerProperties settings;

    LookAgain(ReconcilerProperties settings) {
        this.settings = settings;
    }

    /** Empty when there is nothing to wait for. */
    Optional<Instant> at(Bill bill, Appointment appointment, Instant now) {
        var open = orders(bill, now).map(order -> now.plus(wait(order.at(), now)));
        var asked =
                bill.refunds().stream().filter(BilledRefund::isOpen).map(refund -> now.plus(wait(refund.at(), now)));
        var failed = bill.payments().stream()
                .map(payment -> Settling.retryAt(bill, payment))
                .flatMap(Optional::stream);
        var watched = bill.kept().amount() > 0 && mayBeCancelled(appointment, now)
                ? Stream.of(now.plus(settings.watch()))
                : Stream.<Instant>empty();
        var unsure = Stream.ofNullable(bill.unsureUntil());
        return Stream.of(open, asked, failed, watched, unsure)
                .flatMap(times -> times)
                .min(Comparator.naturalOrder());
    }

    /** Orders of which a payment may still come. */
    Stream<Order> orders(Bill bill, Instant now) {
        return bill.orders().stream()
                .filter(order -> !bill.isPaid(order))
                .filter(order -> now.isBefore(order.at().plus(settings.until())));
    }

    /** What was recorded of the patient's coming can be taken back for a while, and then be cancelled. */
    private static boolean mayBeCancelled(Appointment appointment, Instant now) {
        return appointment.status().isOpen() || appointment.mayBeUndone(now);
    }

    private Duration wait(Instant since, Instant now) {
        var half = Duration.between(since, now).dividedBy(2);
        if (half.compareTo(settings.first()) < 0) {
            return settings.first();
        }
        return half.compareTo(settings.slowest()) > 0 ? settings.slowest() : half;
    }
}
