package com.prescripto.booking.payments;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Looks at bills whose time has come. So a payment that nobody tells us of is found, and whatever a process that died has
 * left undone is done. Each bill is leased: two instances do not look at the same one.
 */
@Service
public class Reconcile {

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);

    private final Bills bills;
    private final PaymentProvider provider;
    private final LookAtBill lookAtBill;
    private final ReconcilerProperties settings;
    private final Clock clock;

    Reconcile(
            Bills bills, PaymentProvider provider, LookAtBill lookAtBill, ReconcilerProperties settings, Clock clock) {
        this.bills = bills;
        this.provider = provider;
        this.lookAtBill = lookAtBill;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks at some; at none while payments are off, for nobody could be asked.
     *
     * @return how many were looked at
     */
    public int look(int most) {
        for (int done = 0; provider.isOn() && done < most; done++) {
            // One at a time: a lease that was taken for many would be over before the last of them.
            var due = bills.due(clock.instant(), settings.lease(), 1);
            if (due.isEmpty()) {
                return done;
            }
            try {
                lookAtBill.look(due.get(0));
            } catch (RuntimeException failed) {
                log.error("{} could not be settled now", due.get(0).id(), failed);
            }
        }
        return provider.isOn() ? most : 0;
    }
}
