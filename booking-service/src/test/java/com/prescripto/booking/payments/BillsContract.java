package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.NOW;
import static com.prescripto.booking.appointments.AppointmentFixtures.THE_PATIENT;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static com.prescripto.booking.payments.BillFixtures.aBill;
import static com.prescripto.booking.payments.BillFixtures.aBookedVisit;
import static com.prescripto.booking.payments.BillFixtures.aPaidBill;
import static com.prescripto.booking.payments.BillFixtures.aPayment;
import static com.prescripto.booking.payments.BillFixtures.anOrder;
import static com.prescripto.booking.payments.BillFixtures.later;
import static com.prescripto.booking.payments.BillFixtures.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.appointments.AppointmentFixtures;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of bills promises. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class BillsContract {

    protected abstract Bills bills();

    @Test
    void a_bill_with_everything_in_it_comes_back_as_it_was_stored() {
        var visit = aBookedVisit();
        var started = stored(aBill(visit));
        var order = started.orders().get(0);
        var failed = stored(started.fail(aPayment(order, Status.FAILED), NOW));
        var gone = stored(failed.giveBack(aPayment(order, Status.CAPTURED), RefundReason.CANCELLED_BEFORE, later(1)));
        var pending = stored(gone.learn(told(gone.refunds().get(0), Refund.Status.PENDING), later(2))
                .orElseThrow());
        var odd =
                stored(pending.quarantine(aPayment("pay_odd", order, Status.CAPTURED, Money.of(100, "USD")), later(3)));
        var cash = stored(odd.takeCash(FEE, AN_ADMIN, later(4)));
        var returned = stored(cash.returnCash(FEE, RefundReason.BY_CLINIC, "taken by mistake", AN_ADMIN, later(5)));
        assertThat(bills().find(visit.id())).contains(returned);
        assertThat(returned.version()).isEqualTo(7);
    }

    @Test
    void a_bill_is_found_by_its_orders_and_payments() {
        var bill = stored(aPaidBill(stored(aBill(aBookedVisit()))));
        assertThat(bills().ofOrder(bill.orders().get(0).id())).contains(bill);
        assertThat(bills().ofPayment(bill.payments().get(0).id())).contains(bill);
        assertThat(bills().ofOrder("order_of_nobody")).isEmpty();
        assertThat(bills().findAll(List.of(bill.appointment(), aBookedVisit().id())))
                .containsOnlyKeys(bill.appointment());
    }

    @Test
    void that_an_outcome_is_not_known_is_noted_until_it_is() {
        var bill = stored(aBill(aBookedVisit()));
        bills().lookAgain(bill.unsure(later(15)), later(1));
        assertThat(bills().find(bill.appointment())).contains(bill.unsure(later(15)));
        bills().lookAgain(bill, later(1));
        assertThat(bills().find(bill.appointment())).contains(bill);
        bills().lookAgain(bill.unsure(later(15)), later(1));
        var paid = stored(aPaidBill(bill.unsure(later(15))));
        assertThat(paid.unsureUntil()).isNull();
        assertThat(bills().find(bill.appointment())).contains(paid);
    }

    @Test
    void a_bill_goes_to_another_doctor_with_its_visit() {
        var bill = stored(aPaidBill(stored(aBill(aBookedVisit()))));
        var moved = stored(bill.reassign(AppointmentFixtures.anotherDoctor(), later(1)));
        assertThat(bills().find(bill.appointment())).contains(moved);
        assertThat(moved.doctor()).isNotEqualTo(bill.doctor());
    }

    @Test
    void of_two_who_change_the_same_version_one_may() {
        var visit = aBookedVisit();
        var first = stored(aBill(visit));
        assertThat(bills().save(aBill(visit))).isFalse();
        stored(aPaidBill(first));
        assertThat(bills().save(first.takeCash(FEE, AN_ADMIN, NOW))).isFalse();
    }

    @Test
    void an_order_and_a_payment_are_in_one_bill_only() {
        var bill = stored(aPaidBill(stored(aBill(aBookedVisit()))));
        var order = bill.orders().get(0);
        var other = Bill.blank(aBookedVisit());
        assertThatThrownBy(() -> bills().save(other.start(order, THE_PATIENT, NOW)))
                .isInstanceOf(Bills.TakenElsewhere.class);
        var stored = stored(other.start(anOrder(FEE), THE_PATIENT, NOW));
        var payment = aPayment(bill.payments().get(0).id(), stored.orders().get(0), Status.CAPTURED, order.amount());
        assertThatThrownBy(() -> bills().save(stored.keep(payment, NOW))).isInstanceOf(Bills.TakenElsewhere.class);
        assertThat(bills().find(stored.appointment())).contains(stored);
    }

    @Test
    void bills_without_an_order_do_not_stand_in_each_others_way() {
        stored(Bill.blank(aBookedVisit()).takeCash(FEE, AN_ADMIN, NOW));
        stored(Bill.blank(aBookedVisit()).takeCash(FEE, AN_ADMIN, NOW));
    }

    @Test
    void what_was_written_is_looked_at_soon_and_again_when_that_was_said() {
        var bill = stored(aBill(aBookedVisit()));
        assertThat(bills().due(NOW, Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(bills().due(later(1), Duration.ofMinutes(1), 10)).containsExactly(bill);
        // Leased: the next one finds nothing until the lease is over.
        assertThat(bills().due(later(1), Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(bills().due(later(3), Duration.ofMinutes(1), 10)).containsExactly(bill);
        bills().lookAgain(bill, later(60));
        assertThat(bills().due(later(59), Duration.ofMinutes(1), 10)).isEmpty();
        assertThat(bills().due(later(60), Duration.ofMinutes(1), 10)).containsExactly(bill);
        bills().lookAgain(bill, null);
        assertThat(bills().due(later(600), Duration.ofMinutes(1), 10)).isEmpty();
    }

    @Test
    void who_has_seen_an_old_version_does_not_put_off_the_look_at_a_newer_one() {
        var old = stored(aBill(aBookedVisit()));
        var bill = stored(aPaidBill(old));
        bills().lookAgain(old, null);
        assertThat(bills().due(later(1), Duration.ofMinutes(1), 10)).containsExactly(bill);
    }

    @Test
    void the_longest_overdue_comes_first_and_no_more_than_asked_for() {
        var second = stored(aBill(aBookedVisit()));
        var first = stored(aBill(AppointmentFixtures.aBooking(later(600)).after()));
        bills().lookAgain(second, later(2));
        bills().lookAgain(first, later(1));
        assertThat(bills().due(later(5), Duration.ofMinutes(1), 1)).containsExactly(first);
        assertThat(bills().due(later(5), Duration.ofMinutes(1), 1)).containsExactly(second);
    }

    private Bill stored(Bill.Change change) {
        assertThat(bills().save(change)).isTrue();
        return change.after();
    }
}
