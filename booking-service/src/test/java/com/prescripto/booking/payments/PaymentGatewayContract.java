package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment.Status;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every payment provider must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PaymentGatewayContract {

    private static final Money FEE = Money.of(50_000, "INR");
    private static final Money HALF = FEE.share(50);
    private static final AtomicInteger RECEIPTS = new AtomicInteger();

    private final String receipt = "receipt-" + RECEIPTS.incrementAndGet();

    /** A provider. */
    protected abstract PaymentGateway gateway();

    /** The other side of it. */
    protected abstract PaymentDesk desk();

    private String paid() {
        return desk().pay(gateway().open(receipt, FEE).id());
    }

    private static String keyOf(String paymentId) {
        return "rf-" + paymentId + "-1";
    }

    @Test
    void an_order_opened_again_with_its_receipt_is_the_same_order() {
        var order = gateway().open(receipt, FEE);
        assertThat(order.receipt()).isEqualTo(receipt);
        assertThat(order.amount()).isEqualTo(FEE);
        assertThat(gateway().open(receipt, FEE)).isEqualTo(order);
        assertThat(gateway().open(receipt + "-b", FEE).id()).isNotEqualTo(order.id());
    }

    @Test
    void a_receipt_that_is_there_with_another_amount_gives_the_order_that_is_there() {
        var order = gateway().open(receipt, FEE);
        assertThat(gateway().open(receipt, HALF)).isEqualTo(order);
    }

    @Test
    void what_the_provider_does_not_want_is_refused() {
        assertThatThrownBy(() -> gateway().open(receipt, Money.of(99, "INR"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().open("r".repeat(41), FEE))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("BAD_REQUEST_ERROR"));
    }

    @Test
    void an_order_whose_answer_was_lost_is_there_when_it_is_opened_again() {
        desk().loseNextAnswer();
        assertThatThrownBy(() -> gateway().open(receipt, FEE)).isInstanceOf(Away.class);
        var order = gateway().open(receipt, FEE);
        assertThat(gateway().open(receipt, FEE)).isEqualTo(order);
    }

    @Test
    void all_attempts_to_pay_an_order_are_told_in_their_order() {
        var order = gateway().open(receipt, FEE);
        assertThat(gateway().paymentsOf(order.id())).isEmpty();
        var declined = desk().decline(order.id());
        var authorized = desk().authorize(order.id());
        var paid = desk().pay(order.id());
        var payments = gateway().paymentsOf(order.id());
        assertThat(payments).extracting(Payment::id).containsExactly(declined, authorized, paid);
        assertThat(payments)
                .extracting(Payment::status)
                .containsExactly(Status.FAILED, Status.AUTHORIZED, Status.CAPTURED);
        assertThat(payments).allSatisfy(payment -> {
            assertThat(payment.orderId()).isEqualTo(order.id());
            assertThat(payment.amount()).isEqualTo(FEE);
            assertThat(payment.method()).isNotBlank();
        });
        assertThat(payments.get(0).failure()).isNotBlank();
        assertThat(payments.get(2).failure()).isNull();
    }

    @Test
    void a_payment_is_told_as_it_is_now() {
        var order = gateway().open(receipt, FEE);
        var id = desk().authorize(order.id());
        assertThat(gateway().payment(id)).map(Payment::status).contains(Status.AUTHORIZED);
        desk().capture(id);
        assertThat(gateway().payment(id)).map(Payment::status).contains(Status.CAPTURED);
    }

    @Test
    void a_payment_of_another_amount_and_one_without_an_order_are_told_as_such() {
        var order = gateway().open(receipt, FEE);
        assertThat(gateway().payment(desk().pay(order.id(), HALF)))
                .map(Payment::amount)
                .contains(HALF);
        assertThat(gateway().payment(desk().payWithoutOrder(FEE)).orElseThrow().orderId())
                .isNull();
    }

    @Test
    void what_the_provider_does_not_know_is_empty_or_refused() {
        assertThat(gateway().payment("pay_AAAAAAAAAAAAAA")).isEmpty();
        assertThat(gateway().payment("../orders")).isEmpty();
        assertThatThrownBy(() -> gateway().paymentsOf("order_AAAAAAAAAAAAAA")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().refundsOf("pay_AAAAAAAAAAAAAA")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> gateway().refund("pay_AAAAAAAAAAAAAA", HALF, "rf-pay_AAAA-1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_refund_asked_for_again_with_its_key_is_the_same_refund() {
        var payment = paid();
        var refund = gateway().refund(payment, HALF, keyOf(payment));
        assertThat(refund.paymentId()).isEqualTo(payment);
        assertThat(refund.amount()).isEqualTo(HALF);
        assertThat(refund.key()).isEqualTo(keyOf(payment));
        assertThat(refund.status()).isEqualTo(Refund.Status.PROCESSED);
        assertThat(gateway().refund(payment, HALF, keyOf(payment))).isEqualTo(refund);
        assertThat(gateway().refundsOf(payment)).containsExactly(refund);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_there_once_when_it_is_asked_for_again() {
        var payment = paid();
        desk().loseNextAnswer();
        assertThatThrownBy(() -> gateway().refund(payment, FEE, keyOf(payment))).isInstanceOf(Away.class);
        var refund = gateway().refund(payment, FEE, keyOf(payment));
        assertThat(gateway().refundsOf(payment)).containsExactly(refund);
    }

    @Test
    void a_key_is_good_for_one_amount_of_one_payment() {
        var payment = paid();
        gateway().refund(payment, HALF, keyOf(payment));
        assertThatThrownBy(() -> gateway().refund(payment, Money.of(100, "INR"), keyOf(payment)))
                .isInstanceOf(Refused.class);
        assertThat(gateway().refundsOf(payment)).hasSize(1);
    }

    @Test
    void never_more_is_given_back_than_was_paid() {
        var payment = paid();
        gateway().refund(payment, HALF, keyOf(payment));
        assertThatThrownBy(() -> gateway().refund(payment, FEE, "rf-" + payment + "-2"))
                .isInstanceOf(Refused.class);
        gateway().refund(payment, HALF, "rf-" + payment + "-3");
        assertThatThrownBy(() -> gateway().refund(payment, Money.of(100, "INR"), "rf-" + payment + "-4"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_payment_that_was_given_back_is_still_captured_and_its_order_still_paid() {
        var order = gateway().open(receipt, FEE);
        var payment = desk().pay(order.id());
        gateway().refund(payment, FEE, keyOf(payment));
        assertThat(gateway().payment(payment)).map(Payment::status).contains(Status.CAPTURED);
        assertThat(gateway().paymentsOf(order.id())).extracting(Payment::status).containsExactly(Status.CAPTURED);
    }

    @Test
    void what_is_not_captured_cannot_be_given_back() {
        var payment = desk().authorize(gateway().open(receipt, FEE).id());
        assertThatThrownBy(() -> gateway().refund(payment, HALF, keyOf(payment)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_refund_made_at_the_providers_desk_is_told_and_has_no_key_of_ours() {
        var payment = paid();
        var atDesk = desk().giveBack(payment, HALF);
        var refund = gateway().refund(payment, HALF, keyOf(payment));
        assertThat(gateway().refundsOf(payment)).extracting(Refund::id).containsExactlyInAnyOrder(atDesk, refund.id());
        assertThat(gateway().refundsOf(payment))
                .filteredOn(one -> one.id().equals(atDesk))
                .allSatisfy(one -> assertThat(one.key()).isNull());
    }

    @Test
    void a_refund_may_wait_and_then_be_processed_or_fail() {
        desk().letRefundsWait();
        var payment = paid();
        var first = gateway().refund(payment, HALF, keyOf(payment));
        assertThat(first.status()).isEqualTo(Refund.Status.PENDING);
        desk().failRefund(first.id());
        assertThat(gateway().refundsOf(payment)).extracting(Refund::status).containsExactly(Refund.Status.FAILED);

        var second = gateway().refund(payment, FEE, "rf-" + payment + "-2");
        desk().finishRefund(second.id());
        assertThat(gateway().refundsOf(payment))
                .extracting(Refund::status)
                .containsExactlyInAnyOrder(Refund.Status.FAILED, Refund.Status.PROCESSED);
    }

    @Test
    void a_provider_that_is_away_says_so_and_has_done_nothing() {
        var order = gateway().open(receipt, FEE);
        var payment = desk().pay(order.id());
        desk().beAway(2);
        assertThatThrownBy(() -> gateway().refund(payment, FEE, keyOf(payment))).isInstanceOf(Away.class);
        assertThatThrownBy(() -> gateway().paymentsOf(order.id())).isInstanceOf(Away.class);
        assertThat(gateway().refundsOf(payment)).isEmpty();
    }

    @Test
    void a_signature_is_good_for_one_payment_of_one_order() {
        var order = gateway().open(receipt, FEE).id();
        var payment = desk().pay(order);
        var signature = desk().sign(order, payment);
        assertThat(gateway().isSigned(order, payment, signature)).isTrue();
        assertThat(gateway().isSigned(order, "pay_AAAAAAAAAAAAAA", signature)).isFalse();
        assertThat(gateway().isSigned("order_AAAAAAAAAAAAAA", payment, signature))
                .isFalse();
        assertThat(gateway().isSigned(order, payment, signature + "0")).isFalse();
        assertThat(gateway().isSigned(order, payment, "")).isFalse();
    }

    @Test
    void browsers_are_told_what_they_need() {
        assertThat(gateway().terms().provider()).isEqualTo("RAZORPAY");
        assertThat(gateway().terms().keyId()).startsWith("rzp_test_");
        assertThat(gateway().terms().script()).endsWith("/v1/checkout.js");
    }
}
