package com.prescripto.booking.payments.jobs;

import com.prescripto.booking.payments.CheckMoney;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks the money again and again. Every instance does, by itself. A check that fails leaves what the last one found. */
@Component
class MoneyJob {

    private final CheckMoney checkMoney;
    private final MoneyMetrics metrics;

    MoneyJob(CheckMoney checkMoney, MoneyMetrics metrics) {
        this.checkMoney = checkMoney;
        this.metrics = metrics;
    }

    @Scheduled(
            initialDelayString = "${prescripto.invariants.first-check-after:10s}",
            fixedDelayString = "${prescripto.invariants.check-every:5m}")
    void check() {
        metrics.found(checkMoney.check());
    }
}
