package com.prescripto.booking.payments;

import static com.prescripto.booking.appointments.AppointmentFixtures.AN_ADMIN;
import static com.prescripto.booking.appointments.AppointmentFixtures.anotherPatient;
import static com.prescripto.booking.payments.BillFixtures.FEE;
import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Practice;
import com.prescripto.booking.appointments.RescheduleAppointment;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.BillEvent.Resolution;
import com.prescripto.booking.payments.LearnPayment.Taken;
import com.prescripto.booking.payments.StartPayment.Outcome;
import com.prescripto.booking.payments.StartPayment.Why;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of money, whatever happens around it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlingTests {

    private final Till till = new Till();

    @AfterEach
    void nothing_is_lost() {
        till.assertThatNoMoneyIsLost();
    }

    @Test
    void a_hold_that_is_paid_is_booked() {
        var visit = till.paid(till.held());
        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(till.bill(visit).state().status()).isEqualTo(PaymentState.Status.PAID);
        assertThat(till.facts(visit)).containsExactly("PAYMENT_STARTED", "PAYMENT_SUCCESS");
    }

    @Test
    void asking_to_pay_again_and_again_gives_one_order() {
        var held = till.held();
        var order = till.opened(held);
        assertThat(till.opened(held)).isEqualTo(order);
        assertThat(till.provider.asked())
                .filteredOn(call -> call.startsWith("open"))
                .hasSize(1);
    }

    @Test
    void an_order_whose_answer_was_lost_is_found_again() {
        var held = till.held();
        till.provider.loseNextAnswer();
        assertThat(till.startPayment.start(held.id(), till.patient())).isEqualTo(new Outcome.No(Why.AWAY));
        var order = till.opened(held);
        assertThat(till.provider.asked()).containsExactly("open " + order.receipt(), "open " + order.receipt());
        assertThat(order.id()).isEqualTo("order_1");
    }

    @Test
    void what_cannot_be_paid_says_why() {
        var paid = till.paid(till.held());
        assertThat(why(paid)).isEqualTo(Why.ALREADY_PAID);
        var other = till.practice.booked(till.practice.patient, Practice.PREPAY, Practice.TEN.plusSeconds(3600));
        assertThat(till.startPayment.start(other.id(), Practice.as(anotherPatient())))
                .isEqualTo(new Outcome.No(Why.NOT_YOURS));
        till.lapse();
        assertThat(why(other)).isEqualTo(Why.HOLD_LAPSED);
        till.cancel(paid, till.patient());
        assertThat(why(paid)).isEqualTo(Why.NOT_PAYABLE);
    }

    @Test
    void a_first_attempt_fails_and_a_second_pays() {
        var held = till.held();
        var order = till.opened(held);
        till.provider.decline(order.id());
        till.learnPayment.check(held.id(), till.patient());
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.HELD);
        till.provider.pay(till.opened(held).id());
        till.learnPayment.check(held.id(), till.patient());
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(till.facts(held)).containsExactly("PAYMENT_STARTED", "PAYMENT_FAILED", "PAYMENT_SUCCESS");
    }

    @Test
    void what_a_bank_has_only_promised_is_waited_for() {
        var held = till.held();
        var payment = till.provider.authorize(till.opened(held).id());
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.HELD);
        assertThat(till.bill(held).state().status()).isEqualTo(PaymentState.Status.PENDING);
        till.provider.capture(payment);
        till.settleDown();
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void an_attempt_that_was_just_begun_is_pending_and_forgotten_when_nothing_comes_of_it() {
        var held = till.booked();
        var order = till.opened(held);
        var begun = till.provider.begin(order.id());
        till.learnPayment.check(held.id(), till.patient());
        assertThat(state(held)).isEqualTo(PaymentState.Status.PENDING);
        till.practice.clock.move(Duration.ofHours(1));
        till.reconcile.look(10);
        assertThat(state(held)).isEqualTo(PaymentState.Status.UNPAID);
        till.provider.capture(begun);
        till.settleDown();
        assertThat(state(held)).isEqualTo(PaymentState.Status.PAID);
    }

    @Test
    void while_the_provider_is_away_nobody_is_asked_to_pay_once_more() {
        var booked = till.booked();
        till.opened(booked);
        till.provider.beAway(1);
        till.learnPayment.check(booked.id(), till.patient());
        assertThat(state(booked)).isEqualTo(PaymentState.Status.PENDING);
        till.learnPayment.check(booked.id(), till.patient());
        assertThat(state(booked)).isEqualTo(PaymentState.Status.UNPAID);
        till.practice.clock.move(Duration.ofHours(2));
        till.provider.beAway(1);
        till.learnPayment.check(booked.id(), till.patient());
        assertThat(state(booked)).as("nobody has been paying for long").isEqualTo(PaymentState.Status.UNPAID);
    }

    @Test
    void a_browsers_word_that_cannot_be_checked_yet_is_pending() {
        var booked = till.booked();
        var order = till.opened(booked);
        till.practice.clock.move(Duration.ofHours(5));
        var payment = till.provider.pay(order.id());
        till.provider.beAway(1);
        assertThat(till.confirm(booked, payment)).isEqualTo(Taken.YES);
        assertThat(state(booked)).isEqualTo(PaymentState.Status.PENDING);
        till.settleDown();
        assertThat(state(booked)).isEqualTo(PaymentState.Status.PAID);
    }

    @Test
    void story_5_a_payment_nobody_tells_of_is_found_and_books() {
        var held = till.held();
        till.provider.pay(till.opened(held).id());
        till.practice.clock.move(Duration.ofMinutes(2));
        assertThat(till.reconcile.look(10)).isEqualTo(1);
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
    }

    @Test
    void story_7_a_payment_of_an_order_nobody_knows_is_kept_until_it_is_known() {
        var held = till.held();
        var payment = till.provider.pay(till.provider.open("unheard", FEE).id());
        var told = till.provider.payment(payment).orElseThrow();
        till.learnPayment.hear(News.of(told));
        till.learnPayment.hear(News.of(told));
        till.matchPayments.match(10);
        assertThat(till.unmatched.open(till.practice.clock.instant(), 10)).hasSize(1);
        till.bills.save(Bill.blank(held)
                .start(till.provider.open("unheard", FEE), till.patient(), till.practice.clock.instant()));
        till.practice.clock.move(Duration.ofMinutes(3));
        till.matchPayments.match(10);
        // The fee is another one than the order's, but what was asked for was paid.
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(till.unmatched.open(till.practice.clock.instant(), 10)).isEmpty();
    }

    @Test
    void story_8_callback_and_webhook_are_one_payment() {
        var held = till.held();
        var payment = till.provider.pay(till.opened(held).id());
        till.learnPayment.hear(News.of(till.provider.payment(payment).orElseThrow()));
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        assertThat(till.facts(held)).containsExactly("PAYMENT_STARTED", "PAYMENT_SUCCESS");
        assertThat(till.bill(held).payments()).hasSize(1);
    }

    @Test
    void story_9_paid_after_the_hold_had_lapsed_the_free_slot_is_booked() {
        var held = till.held();
        var order = till.opened(held);
        till.lapse();
        var payment = till.provider.pay(order.id());
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(till.bill(held).kept()).isEqualTo(order.amount());
    }

    @Test
    void story_9_paid_after_the_hold_had_lapsed_and_the_slot_is_taken_it_goes_back_once() {
        var held = till.held();
        var order = till.opened(held);
        till.lapse();
        till.practice.booked(anotherPatient(), Practice.AT_CLINIC, Practice.TEN);
        var payment = till.provider.pay(order.id());
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        till.settleDown();
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.LAPSED);
        assertThat(till.bill(held).refunds()).extracting(BilledRefund::reason).containsExactly(RefundReason.SLOT_GONE);
        assertThat(till.provider.refundsOf(payment)).hasSize(1);
        assertThat(till.facts(held)).containsExactly("PAYMENT_STARTED", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED");
        assertThat(till.bill(held).state().status()).isEqualTo(PaymentState.Status.REFUNDED);
    }

    @Test
    void paid_when_the_visit_should_have_begun_it_goes_back() {
        var held = till.held();
        var order = till.opened(held);
        till.practice.clock.move(Duration.ofDays(2));
        var payment = till.provider.pay(order.id());
        assertThat(till.confirm(held, payment)).isEqualTo(Taken.YES);
        assertThat(till.bill(held).refunds()).extracting(BilledRefund::reason).containsExactly(RefundReason.SLOT_GONE);
    }

    @Test
    void paid_after_it_was_cancelled_everything_goes_back() {
        var held = till.held();
        var order = till.opened(held);
        till.cancel(held, till.patient());
        till.provider.pay(order.id());
        till.settleDown();
        assertThat(till.bill(held).refunds())
                .extracting(BilledRefund::reason)
                .containsExactly(RefundReason.CANCELLED_BEFORE);
        assertThat(till.bill(held).refunded()).isEqualTo(order.amount());
    }

    @Test
    void a_second_payment_goes_back_and_the_first_stays() {
        var held = till.held();
        var order = till.opened(held);
        var first = till.provider.pay(order.id());
        var second = till.provider.pay(order.id());
        till.learnPayment.check(held.id(), till.patient());
        assertThat(till.bill(held).kept()).isEqualTo(order.amount());
        assertThat(till.provider.refundsOf(first)).isEmpty();
        assertThat(till.provider.refundsOf(second)).hasSize(1);
        assertThat(till.bill(held).state().status()).isEqualTo(PaymentState.Status.PAID);
    }

    @Test
    void paid_online_what_was_paid_in_cash_goes_back() {
        var booked = till.booked();
        var order = till.opened(booked);
        till.bills.save(till.bill(booked).takeCash(order.amount(), AN_ADMIN, till.practice.clock.instant()));
        till.provider.pay(order.id());
        till.settleDown();
        assertThat(till.bill(booked).refunds())
                .extracting(BilledRefund::reason)
                .containsExactly(RefundReason.SECOND_PAYMENT);
        assertThat(till.bill(booked).state().method()).isEqualTo(PaymentState.Method.CASH);
    }

    @Test
    void story_10_a_paid_visit_that_is_moved_keeps_its_payment() {
        var paid = till.paid(till.held());
        var wish = RescheduleAppointment.Wish.to(Practice.TEN.plus(Duration.ofHours(2)), paid.version());
        till.practice.rescheduleAppointment.move(paid.id(), wish, till.patient());
        till.settleDown();
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.PAID);
        assertThat(why(paid)).isEqualTo(Why.ALREADY_PAID);
        assertThat(till.bill(paid).refunds()).isEmpty();
    }

    @Test
    void story_10_a_paid_visit_that_goes_to_another_doctor_takes_its_bill_along() {
        var paid = till.paid(till.held());
        var other = till.practice.otherDoctor.id();
        var wish = new RescheduleAppointment.Wish(other, null, Practice.TEN, paid.version(), null, false);
        till.practice.rescheduleAppointment.move(paid.id(), wish, AN_ADMIN);
        // Nobody told: the process died in between.
        till.settleDown();
        assertThat(till.bill(paid).doctor()).isEqualTo(other);
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.PAID);
        assertThat(till.bill(paid).refunds()).isEmpty();
        assertThat(till.facts(paid)).containsExactly("PAYMENT_STARTED", "PAYMENT_SUCCESS", "PAYMENT_REASSIGNED");
        till.settleDown();
        assertThat(till.facts(paid)).containsOnlyOnce("PAYMENT_REASSIGNED");
    }

    @Test
    void story_10_cancelled_by_the_doctor_everything_goes_back_once_however_often_it_is_looked_at() {
        var paid = till.paid(till.held());
        till.cancel(paid, till.practice.theDoctor());
        till.follow(paid.id());
        till.settleDown();
        var payment = till.bill(paid).payments().get(0);
        assertThat(till.provider.refundsOf(payment.id())).hasSize(1);
        assertThat(till.bill(paid).refunded()).isEqualTo(payment.amount());
        assertThat(till.facts(paid))
                .containsExactly("PAYMENT_STARTED", "PAYMENT_SUCCESS", "PAYMENT_REFUND_STARTED", "PAYMENT_REFUNDED");
    }

    @Test
    void cancelled_late_by_the_patient_the_policys_share_goes_back() {
        var paid = till.paid(till.held());
        till.practice.clock.move(Duration.ofHours(3));
        till.cancel(paid, till.patient());
        till.settleDown();
        var fee = till.bill(paid).captured();
        assertThat(till.bill(paid).refunded()).isEqualTo(fee.share(50));
        assertThat(till.bill(paid).kept()).isEqualTo(fee.share(50));
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.PARTLY_REFUNDED);
    }

    @Test
    void a_cancellation_that_nobody_told_of_is_found_by_looking() {
        var paid = till.paid(till.held());
        till.practice.cancelAppointment.cancel(paid.id(), CancelAppointment.Wish.PLAIN, till.practice.theDoctor());
        till.settleDown();
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.REFUNDED);
    }

    @Test
    void a_refund_that_fails_is_tried_anew_after_a_while_with_another_key() {
        var paid = till.paid(till.held());
        till.provider.letRefundsWait();
        till.cancel(paid, till.practice.theDoctor());
        var payment = till.bill(paid).payments().get(0).id();
        till.provider.failRefund(till.provider.refundsOf(payment).get(0).id());
        till.practice.clock.move(Duration.ofMinutes(2));
        till.reconcile.look(10);
        assertThat(till.bill(paid).failedRefunds()).hasSize(1);
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.REFUNDING);
        till.settleDown();
        var second = till.provider.refundsOf(payment).get(1);
        assertThat(second.key()).isEqualTo("rf-" + payment + "-2");
        till.provider.finishRefund(second.id());
        till.settleDown();
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.REFUNDED);
        assertThat(till.bill(paid).failedRefunds()).isEmpty();
        assertThat(till.facts(paid)).contains("PAYMENT_REFUND_ACCEPTED", "PAYMENT_REFUND_FAILED");
    }

    @Test
    void what_was_given_back_at_the_providers_desk_is_not_given_back_again_and_the_rest_is() {
        var paid = till.paid(till.held());
        var payment = till.bill(paid).payments().get(0);
        till.provider.giveBack(payment.id(), Money.of(10_000, "INR"));
        till.cancel(paid, till.practice.theDoctor());
        assertThat(till.bill(paid).refunded()).as("at once").isEqualTo(payment.amount());
        till.settleDown();
        assertThat(till.provider.refundsOf(payment.id()))
                .extracting(one -> one.amount().amount())
                .containsExactly(10_000L, payment.amount().amount() - 10_000);
    }

    @Test
    void what_was_given_back_at_the_providers_desk_is_found_though_nobody_tells() {
        var paid = till.paid(till.held());
        var payment = till.bill(paid).payments().get(0);
        till.provider.giveBack(payment.id(), Money.of(10_000, "INR"));
        till.practice.clock.move(Till.SETTINGS.watch().plusMinutes(1));
        till.reconcile.look(10);
        assertThat(till.bill(paid).refunded()).isEqualTo(Money.of(10_000, "INR"));
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.PARTLY_REFUNDED);
        assertThat(till.bill(paid).refunds()).extracting(BilledRefund::reason).containsExactly(RefundReason.BY_CLINIC);
    }

    @Test
    void kept_money_is_asked_about_no_longer_than_its_visit_is_open() {
        var paid = till.paid(till.held());
        till.practice.clock.move(Duration.between(till.practice.clock.instant(), Practice.TEN.plusSeconds(1)));
        till.practice.recordAttendance.complete(paid.id(), till.practice.theDoctor());
        till.practice.clock.move(Duration.ofDays(30));
        till.reconcile.look(10);
        var asked = till.provider.asked().size();
        till.practice.clock.move(Duration.ofDays(30));
        till.reconcile.look(10);
        assertThat(till.provider.asked()).hasSize(asked);
        assertThat(till.bills.look(paid.id())).isEmpty();
    }

    @Test
    void a_provider_that_is_away_does_not_hinder_a_cancellation() {
        var paid = till.paid(till.held());
        till.provider.beAway(3);
        till.cancel(paid, till.patient());
        assertThat(till.status(paid)).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.REFUNDING);
        till.settleDown();
        assertThat(till.bill(paid).state().status()).isEqualTo(PaymentState.Status.REFUNDED);
    }

    @Test
    void an_edited_amount_books_nothing_and_waits_for_an_admin() {
        for (var resolution : Resolution.values()) {
            var own = new Till();
            var held = own.held();
            var order = own.opened(held);
            own.provider.pay(order.id(), Money.of(100, "INR"));
            own.learnPayment.check(held.id(), own.patient());
            assertThat(own.status(held)).isEqualTo(AppointmentStatus.HELD);
            assertThat(own.bill(held).state().status()).isEqualTo(PaymentState.Status.IN_REVIEW);
            assertThat(own.bill(held).quarantined()).isEqualTo(Money.of(100, "INR"));
            var payment = own.bill(held).payments().get(0);
            own.bills.save(
                    own.bill(held).resolve(payment, resolution, "as agreed", AN_ADMIN, own.practice.clock.instant()));
            own.follow(held.id());
            if (resolution == Resolution.ACCEPT) {
                assertThat(own.status(held)).isEqualTo(AppointmentStatus.BOOKED);
                assertThat(own.bill(held).kept()).isEqualTo(Money.of(100, "INR"));
            } else {
                assertThat(own.bill(held).refunded()).isEqualTo(Money.of(100, "INR"));
                assertThat(own.bill(held).refunds())
                        .extracting(BilledRefund::reason)
                        .containsExactly(RefundReason.BY_CLINIC);
            }
            own.assertThatNoMoneyIsLost();
        }
    }

    @Test
    void another_currency_books_nothing() {
        var held = till.held();
        till.provider.pay(till.opened(held).id(), Money.of(60_000, "USD"));
        till.learnPayment.check(held.id(), till.patient());
        assertThat(till.status(held)).isEqualTo(AppointmentStatus.HELD);
        assertThat(till.bill(held).inQuarantine()).hasSize(1);
    }

    @Test
    void signatures_that_are_forged_replayed_or_of_others_change_nothing() {
        var mine = till.held();
        var order = till.opened(mine);
        var other = till.practice.booked(till.practice.patient, Practice.PREPAY, Practice.TEN.plusSeconds(7200));
        var otherOrder = till.opened(other);
        var payment = till.provider.pay(otherOrder.id());
        var before = till.bill(mine);
        var refused = new ArrayList<Taken>();
        for (var signature : List.of("", "forged", till.provider.sign(otherOrder.id(), payment))) {
            refused.add(till.learnPayment.confirm(mine.id(), payment, signature, till.patient()));
        }
        assertThat(refused).containsOnly(Taken.NOT_VERIFIED);
        // Even with a signature for our own order, the payment is another order's.
        assertThat(till.learnPayment.confirm(
                        mine.id(), payment, till.provider.sign(order.id(), payment), till.patient()))
                .isEqualTo(Taken.NOT_VERIFIED);
        assertThat(till.learnPayment.confirm(
                        mine.id(), payment, till.provider.sign(order.id(), payment), Practice.as(anotherPatient())))
                .isEqualTo(Taken.NOT_YOURS);
        assertThat(till.bill(mine)).isEqualTo(before);
        assertThat(till.status(mine)).isEqualTo(AppointmentStatus.HELD);
    }

    @Test
    void verifying_again_after_everything_went_back_changes_nothing() {
        var paid = till.paid(till.held());
        till.cancel(paid, till.practice.theDoctor());
        till.settleDown();
        var before = till.bill(paid);
        assertThat(till.confirm(paid, before.payments().get(0).id())).isEqualTo(Taken.NOT_PAYABLE);
        assertThat(till.bill(paid)).isEqualTo(before);
    }

    @Test
    void a_changed_fee_opens_another_order_and_the_old_one_still_counts() {
        var booked = till.booked();
        var order = till.opened(booked);
        var wish = new RescheduleAppointment.Wish(
                null, Practice.LONG, Practice.TEN.plus(Duration.ofHours(1)), booked.version(), null, false);
        till.practice.rescheduleAppointment.move(booked.id(), wish, till.patient());
        var dearer = till.opened(booked);
        assertThat(dearer.amount()).isNotEqualTo(order.amount());
        till.provider.pay(order.id());
        till.settleDown();
        assertThat(till.bill(booked).kept()).isEqualTo(order.amount());
    }

    private PaymentState.Status state(Appointment appointment) {
        return till.bill(appointment).state().status();
    }

    private Why why(Appointment appointment) {
        var outcome = till.startPayment.start(appointment.id(), till.patient());
        assertThat(outcome).isInstanceOf(Outcome.No.class);
        return ((Outcome.No) outcome).why();
    }
}
