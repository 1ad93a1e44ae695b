package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.aHold;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aBookedVisit;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static com.prescripto.booking.payments.BillFixtures.atTheDesk;
import static com.prescripto.booking.payments.BillFixtures.later;
import static com.prescripto.booking.payments.BillFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The check sees what a wrong decision would have made of the money. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyRulesTests {

    private final Appointment visit = aBookedVisit();
    private final Bill started = aBill(visit).after();
    private final Bill paid = aPaidBill(started).after();

    @Test
    void a_visit_that_stands_keeps_one_payment() {
        assertThat(difference(started, visit)).isZero();
        assertThat(difference(paid, visit)).isZero();
        assertThat(difference(cash(started), visit)).isZero();
    }

    @Test
    void a_second_payment_that_is_not_on_its_way_back_shows() {
        var second = aPayment(started.orders().get(0), Status.CAPTURED);
        assertThat(difference(judged(paid, second, null), visit)).isEqualTo(FEE.amount());
        var back = paid.giveBack(second, RefundReason.SECOND_PAYMENT, NOW).after();
        assertThat(difference(back, visit)).isZero();
        var refused =
                back.refuse(back.refunds().get(0), "BAD_REQUEST_ERROR", NOW).after();
        assertThat(difference(refused, visit)).isZero();
    }

    @Test
    void cash_makes_every_payment_a_second_one() {
        var both = judged(cash(started), aPayment(started.orders().get(0), Status.CAPTURED), null);
        assertThat(difference(both, visit)).isEqualTo(FEE.amount());
    }

    @Test
    void a_cancelled_visit_keeps_what_the_policy_leaves() {
        var cancelled = cancelled(visit, 75, NOW).after();
        assertThat(difference(paid, cancelled)).isEqualTo(FEE.share(75).amount());
        var back = paid.refund(paid.payments().get(0), FEE.share(75), RefundReason.POLICY, 75, Actor.SYSTEM, NOW)
                .after();
        assertThat(difference(back, cancelled)).isZero();
        var gone = back.learn(told(back.refunds().get(0), Refund.Status.PROCESSED), NOW)
                .orElseThrow()
                .after();
        assertThat(difference(gone, cancelled)).isZero();
    }

    @Test
    void money_for_a_hold_that_lapsed_is_not_kept() {
        var held = aHold(NOW.plus(Duration.ofDays(2))).after();
        var kept = aPaidBill(aBill(held).after()).after();
        assertThat(MoneyRules.difference(kept, held, later(20))).isEqualTo(FEE.amount());
    }

    @Test
    void other_money_than_was_asked_for_waits_and_is_no_difference() {
        var odd = aPayment("pay_odd", started.orders().get(0), Status.CAPTURED, Money.of(1, "INR"));
        assertThat(difference(started.quarantine(odd, NOW).after(), visit)).isZero();
    }

    @Test
    void more_gone_back_than_came_shows() {
        var payment = paid.payments().get(0).payment();
        var once = paid.learn(atTheDesk(payment, 40_000, Refund.Status.PROCESSED), NOW)
                .orElseThrow()
                .after();
        assertThat(difference(once, visit)).isZero();
        var twice = once.learn(atTheDesk(payment, 30_000, Refund.Status.PROCESSED), NOW)
                .orElseThrow()
                .after();
        assertThat(difference(twice, visit)).isEqualTo(20_000);
    }

    @Test
    void what_has_just_changed_has_time_to_settle() {
        assertThat(MoneyRules.isAtRest(paid, visit, NOW.plusSeconds(59))).isFalse();
        assertThat(MoneyRules.isAtRest(paid, visit, NOW.plusSeconds(61))).isTrue();
        var cancelled = cancelled(visit, 75, later(10)).after();
        assertThat(MoneyRules.isAtRest(paid, cancelled, later(10).plusSeconds(30)))
                .isFalse();
        assertThat(MoneyRules.isAtRest(paid, cancelled, later(12))).isTrue();
    }

    private static long difference(Bill bill, Appointment appointment) {
        return MoneyRules.difference(bill, appointment, NOW);
    }

    private static Bill cash(Bill bill) {
        return bill.takeCash(FEE, AN_ADMIN, NOW).after();
    }

    /** A payment with whatever was decided about it, or nothing. */
    private static Bill judged(Bill bill, Payment payment, BilledPayment.@Nullable Verdict verdict) {
        var more = new ArrayList<>(bill.payments());
        more.add(new BilledPayment(payment, verdict, null, false, null, NOW, null));
        return new Bill(
                bill.appointment(),
                bill.version(),
                bill.patient(),
                bill.doctor(),
                bill.currency(),
                bill.orders(),
                more,
                bill.refunds(),
                bill.cash(),
                bill.updatedAt(),
                null);
    }
}
