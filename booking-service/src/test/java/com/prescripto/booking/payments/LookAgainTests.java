package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.cancelled;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aBookedVisit;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.later;
import static com.prescripto.booking.payments.BillFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.kernel.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing that is not final is forgotten, and nothing that is final is asked about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookAgainTests {

    private final LookAgain lookAgain = new LookAgain(Till.SETTINGS);
    private final Appointment visit = aBookedVisit();
    private final Bill started = aBill(visit).after();
    private final Bill paid = aPaidBill(started).after();

    @Test
    void an_order_is_asked_about_often_at_first_and_then_ever_more_seldom() {
        assertThat(wait(started, NOW)).isEqualTo(Till.SETTINGS.first());
        assertThat(wait(started, later(1))).isEqualTo(Till.SETTINGS.first());
        assertThat(wait(started, later(40))).isEqualTo(Duration.ofMinutes(20));
        assertThat(wait(started, later(60 * 24))).isEqualTo(Till.SETTINGS.slowest());
    }

    @Test
    void an_order_that_can_no_longer_be_paid_is_asked_about_no_more() {
        var end = NOW.plus(Till.SETTINGS.until());
        assertThat(lookAgain.orders(started, end.minusSeconds(1))).containsExactlyElementsOf(started.orders());
        assertThat(lookAgain.orders(started, end)).isEmpty();
        assertThat(lookAgain.orders(paid, NOW)).isEmpty();
        assertThat(at(started, visit, end)).isEmpty();
    }

    @Test
    void kept_money_is_held_against_its_visit_until_that_cannot_be_cancelled() {
        assertThat(wait(paid, NOW)).isEqualTo(Till.SETTINGS.watch());
        var cancelled = cancelled(visit, 50, NOW).after();
        assertThat(at(paid, cancelled, NOW)).isEmpty();
    }

    @Test
    void a_refund_is_asked_about_until_it_has_come_to_an_end() {
        var cancelled = cancelled(visit, 100, NOW).after();
        var asked = paid.refund(paid.payments().get(0), FEE, RefundReason.POLICY, 100, Actor.SYSTEM, NOW)
                .after();
        assertThat(at(asked, cancelled, later(10))).contains(later(15));
        var gone = asked.learn(told(asked.refunds().get(0), Refund.Status.PROCESSED), later(1))
                .orElseThrow()
                .after();
        assertThat(at(gone, cancelled, later(10))).isEmpty();
    }

    @Test
    void a_refund_that_failed_is_looked_at_when_it_may_be_tried_anew() {
        var cancelled = cancelled(visit, 100, NOW).after();
        var asked = paid.refund(paid.payments().get(0), FEE, RefundReason.POLICY, 100, Actor.SYSTEM, NOW)
                .after();
        var failed = asked.refuse(asked.refunds().get(0), "BAD_REQUEST_ERROR", later(3))
                .after();
        assertThat(at(failed, cancelled, later(3))).contains(later(4));
    }

    private Duration wait(Bill bill, Instant now) {
        return Duration.between(now, at(bill, visit, now).orElseThrow());
    }

    private Optional<Instant> at(Bill bill, Appointment appointment, Instant now) {
        return lookAgain.at(bill, appointment, now);
    }
}
