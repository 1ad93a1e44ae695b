package com.prescripto.booking.payments.jobs;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BillLists.Totals;
import com.prescripto.booking.payments.CheckMoney.Findings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What dashboards and alerts see of the money. Nothing is claimed before the first check is done: until then it is NaN. Ages
 * go on growing between two checks.
 */
@Component
class MoneyMetrics {

    private static final double MILLIS = 1_000.0;

    private final Clock clock;
    private volatile @Nullable Findings last;

    MoneyMetrics(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        part(meters, "captured", Totals::captured);
        part(meters, "kept", Totals::kept);
        part(meters, "quarantined", Totals::quarantined);
        part(meters, "refunding", Totals::refunding);
        part(meters, "refunded", Totals::refunded);
        gauge("booking.invariant.money.difference", Findings::difference)
                .description("Minor units that are here and should not be, or went back and should not have; must be 0")
                .register(meters);
        gauge("booking.invariant.paid.not.booked.age", findings -> age(findings.undecidedSince()))
                .description("How long money has been here about which nothing was decided; 0 when there is none")
                .baseUnit("seconds")
                .register(meters);
        gauge("booking.payments.refund.oldest.age", findings -> age(findings.refundingSince()))
                .description(
                        "How long the oldest refund that has not gone through has been on its way; 0 when there is none")
                .baseUnit("seconds")
                .register(meters);
        gauge("booking.payments.unmatched", Findings::unmatched)
                .description("Payments that nobody knows what they are for after a quarter of an hour; should be 0")
                .register(meters);
        Gauge.builder("booking.payments.check.timestamp", this, MoneyMetrics::checkedAt)
                .description("When the money was last checked, in seconds since 1970; 0 if not since the start")
                .baseUnit("seconds")
                .register(meters);
    }

    void found(Findings findings) {
        last = findings;
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / MILLIS;
    }

    private double checkedAt() {
        var findings = last;
        return findings == null ? 0 : findings.at().toEpochMilli() / MILLIS;
    }

    private void part(MeterRegistry meters, String name, Function<Totals, Money> part) {
        gauge(
                        "booking.payments.money",
                        findings -> part.apply(findings.totals()).amount())
                .description(
                        "All the money there ever was, by what became of it, in minor units of the clinic's currency")
                .tag("part", name)
                .register(meters);
    }

    private Gauge.Builder<MoneyMetrics> gauge(String name, ToDoubleFunction<Findings> number) {
        return Gauge.builder(name, this, metrics -> {
            var findings = metrics.last;
            return findings == null ? Double.NaN : number.applyAsDouble(findings);
        });
    }
}
