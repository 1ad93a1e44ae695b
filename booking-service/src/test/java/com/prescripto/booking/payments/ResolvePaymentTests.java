package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aBookedVisit;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BillEvent.Resolution;
import com.prescripto.booking.payments.BilledPayment.Verdict;
import com.prescripto.booking.payments.ResolvePayment.Outcome;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResolvePaymentTests {

    private static final String ODD = "pay_odd";

    private final InMemoryBills bills = new InMemoryBills();
    private final ResolvePayment resolvePayment = new ResolvePayment(bills, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_sent_back_is_decided_once() {
        var bill = quarantined(Money.of(1, "INR"));
        assertThat(resolve(bill, ODD, Resolution.REFUND)).isInstanceOf(Outcome.Done.class);
        var after = payment(bill);
        assertThat(after.verdict()).isEqualTo(Verdict.REFUND);
        assertThat(after.why()).isEqualTo(RefundReason.BY_CLINIC);
        assertThat(after.note()).isEqualTo("as agreed by phone");
        var facts = bills.changes().size();
        assertThat(resolve(bill, ODD, Resolution.REFUND)).isInstanceOf(Outcome.Done.class);
        assertThat(resolve(bill, ODD, Resolution.ACCEPT)).isEqualTo(new Outcome.NotInQuarantine());
        assertThat(bills.changes()).hasSize(facts);
    }

    @Test
    void what_is_accepted_is_judged_anew() {
        var bill = quarantined(Money.of(1, "INR"));
        assertThat(resolve(bill, ODD, Resolution.ACCEPT)).isInstanceOf(Outcome.Done.class);
        assertThat(payment(bill).accepted()).isTrue();
        assertThat(payment(bill).verdict()).isNull();
        assertThat(resolve(bill, ODD, Resolution.ACCEPT)).isInstanceOf(Outcome.Done.class);
        assertThat(resolve(bill, ODD, Resolution.REFUND)).isEqualTo(new Outcome.NotInQuarantine());
    }

    @Test
    void money_in_another_currency_can_only_go_back() {
        var bill = quarantined(Money.of(50_000, "USD"));
        assertThat(resolve(bill, ODD, Resolution.ACCEPT)).isEqualTo(new Outcome.OtherCurrency());
        assertThat(resolve(bill, ODD, Resolution.REFUND)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobody_decides_about_money_that_is_kept_or_unknown() {
        var visit = aBookedVisit();
        bills.save(aBill(visit));
        bills.save(aPaidBill(bills.find(visit.id()).orElseThrow()));
        var bill = bills.find(visit.id()).orElseThrow();
        assertThat(resolve(bill, bill.payments().get(0).id(), Resolution.REFUND))
                .isEqualTo(new Outcome.NotInQuarantine());
        assertThat(resolve(bill, "pay_none", Resolution.REFUND)).isEqualTo(new Outcome.Unknown());
    }

    private Outcome resolve(Bill bill, String payment, Resolution resolution) {
        return resolvePayment.resolve(bill.appointment(), payment, resolution, "as agreed by phone", AN_ADMIN);
    }

    private BilledPayment payment(Bill bill) {
        return bills.find(bill.appointment()).orElseThrow().payment(ODD).orElseThrow();
    }

    private Bill quarantined(Money amount) {
        var visit = aBookedVisit();
        bills.save(aBill(visit));
        var bill = bills.find(visit.id()).orElseThrow();
        var odd = aPayment(ODD, bill.orders().get(0), Payment.Status.CAPTURED, amount);
        bills.save(bill.quarantine(odd, NOW));
        return bills.find(visit.id()).orElseThrow();
    }
}
