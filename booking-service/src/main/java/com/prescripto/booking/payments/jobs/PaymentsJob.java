package com.prescripto.booking.payments.jobs;

import com.prescripto.booking.payments.HearWebhooks;
import com.prescripto.booking.payments.MatchPayments;
import com.prescripto.booking.payments.Reconcile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that nothing about money depends on being told in time, or on a process that lives. */
@Component
class PaymentsJob {

    private static final int MOST = 50;
    private static final String EVERY = "${prescripto.payments.reconciler.every:5s}";

    private final Reconcile reconcile;
    private final HearWebhooks hearWebhooks;
    private final MatchPayments matchPayments;

    PaymentsJob(Reconcile reconcile, HearWebhooks hearWebhooks, MatchPayments matchPayments) {
        this.reconcile = reconcile;
        this.hearWebhooks = hearWebhooks;
        this.matchPayments = matchPayments;
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void lookAtBills() {
        reconcile.look(MOST);
    }

    @Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
    void hearAgain() {
        hearWebhooks.sweep(MOST);
        matchPayments.match(MOST);
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void forgetOld() {
        hearWebhooks.forgetOld();
    }
}
