package com.prescripto.booking.payments;

import com.prescripto.booking.appointments.AppointmentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All bills, one for each appointment for which anybody ever asked to pay. The store guarantees that an order and a payment
 * are in one bill only.
 */
public interface Bills {

    Optional<Bill> find(AppointmentId appointment);

    /** Those that are there. */
    Map<AppointmentId, Bill> findAll(Collection<AppointmentId> appointments);

    /** The bill that has this order. */
    Optional<Bill> ofOrder(String orderId);

    /** The bill that has this payment. */
    Optional<Bill> ofPayment(String paymentId);

    /**
     * Stores a change, and the first one of a bill as well, in one write. It will be looked at again soon, unless
     * {@link #lookAgain} says otherwise: whoever dies after the write leaves nothing undone.
     *
     * @return false when the stored version is not the one before: somebody was faster
     * @throws TakenElsewhere when another bill has the order or the payment; nothing has changed then
     */
    boolean save(Bill.Change change);

    /**
     * Says when a bill is to be looked at again, and notes how long it is not known what came of an attempt; nothing happens
     * when the bill has changed since it was read.
     *
     * @param when null for never
     */
    void lookAgain(Bill read, @Nullable Instant when);

    /**
     * Takes up to {@code most} bills whose time has come, the longest overdue first, and leaves them alone for the length of
     * the lease, so that two instances do not look at the same one.
     */
    List<Bill> due(Instant now, Duration lease, int most);

    /** Another bill has this order or this payment. */
    class TakenElsewhere extends RuntimeException {

        public TakenElsewhere(String bill) {
            super("another bill has an order or a payment of " + bill, null, false, false);
        }
    }
}
