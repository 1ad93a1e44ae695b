package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aBookedVisit;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentMetricsTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PaymentMetrics metrics = new PaymentMetrics(meters, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void every_counter_is_there_before_anything_has_happened() {
        assertThat(count("booking.payments.started")).isZero();
        assertThat(count("booking.payments.failed")).isZero();
        assertThat(count("booking.payments.quarantined")).isZero();
        assertThat(count("booking.payments.refunds.failed")).isZero();
        assertThat(meters.get("booking.payments.succeeded").counters()).hasSize(2);
        assertThat(meters.get("booking.payments.refunds").counters()).hasSize(RefundReason.values().length);
    }

    @Test
    void each_fact_counts_once() {
        var started = aBill(aBookedVisit());
        metrics.happened(started.fact());
        metrics.happened(aPaidBill(started.after()).fact());
        var cash = Bill.blank(aBookedVisit()).takeCash(FEE, AN_ADMIN, NOW);
        metrics.happened(cash.fact());
        metrics.happened(cash.after()
                .returnCash(FEE, RefundReason.BY_CLINIC, null, AN_ADMIN, NOW)
                .fact());
        assertThat(count("booking.payments.started")).isEqualTo(1);
        assertThat(count("booking.payments.succeeded", "method", "online")).isEqualTo(1);
        assertThat(count("booking.payments.succeeded", "method", "cash")).isEqualTo(1);
        assertThat(count("booking.payments.refunds", "reason", "by_clinic")).isEqualTo(1);
        assertThat(count("booking.payments.refunds", "reason", "policy")).isZero();
    }

    @Test
    void what_the_provider_tells_is_counted_and_dated() {
        assertThat(meters.get("booking.payments.webhook.timestamp").gauge().value())
                .isZero();
        metrics.heard(PaymentMetrics.Heard.INVALID);
        assertThat(meters.get("booking.payments.webhook.timestamp").gauge().value())
                .isZero();
        metrics.heard(PaymentMetrics.Heard.RECEIVED);
        metrics.heard(PaymentMetrics.Heard.DUPLICATE);
        assertThat(meters.get("booking.payments.webhook.timestamp").gauge().value())
                .isEqualTo((double) NOW.getEpochSecond());
        assertThat(count("booking.payments.webhooks", "outcome", "received")).isEqualTo(1);
        assertThat(count("booking.payments.webhooks", "outcome", "duplicate")).isEqualTo(1);
        assertThat(count("booking.payments.webhooks", "outcome", "invalid")).isEqualTo(1);
    }

    private double count(String name, String... tags) {
        return meters.get(name).tags(tags).counter().count();
    }
}
