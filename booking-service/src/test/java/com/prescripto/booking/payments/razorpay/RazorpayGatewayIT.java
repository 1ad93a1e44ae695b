package com.prescripto.booking.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.PaymentDesk;
import com.prescripto.booking.payments.PaymentGateway;
import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import com.prescripto.booking.payments.PaymentGatewayContract;
import com.prescripto.devstack.RazorpayServer;
import com.prescripto.devstack.TestServers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** The real gateway, through Razorpay's library, against the sandbox's process. */
class RazorpayGatewayIT extends PaymentGatewayContract {

    private static final Money FEE = Money.of(50_000, "INR");

    private final RazorpayServer account = TestServers.get().razorpay(TestServers.unique("gateway"));
    private final SandboxDesk desk = new SandboxDesk(account);
    private final PaymentGateway gateway = Gateways.of(account);

    @Override
    protected PaymentGateway gateway() {
        return gateway;
    }

    @Override
    protected PaymentDesk desk() {
        return desk;
    }

    @Test
    void a_provider_that_does_not_answer_is_away_after_the_timeout() {
        desk.fault(new JSONObject().put("does", "HANG").put("millis", 4_000));
        var begun = System.nanoTime();
        assertThatThrownBy(() -> gateway.open("slow", FEE)).isInstanceOf(Away.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void a_provider_that_nobody_reaches_or_whose_keys_are_wrong_is_away() {
        assertThatThrownBy(() -> Gateways.of(account, account.keySecret(), "http://127.0.0.1:1")
                        .open("nobody", FEE))
                .isInstanceOf(Away.class);
        assertThatThrownBy(() -> Gateways.of(account, "wrong", account.url()).open("wrong", FEE))
                .isInstanceOf(Away.class);
    }

    @Test
    void haste_is_answered_later() {
        desk.fault(new JSONObject().put("does", "FAIL").put("status", 429));
        assertThatThrownBy(() -> gateway.open("haste", FEE)).isInstanceOf(Away.class);
    }

    @Test
    void an_id_that_is_a_path_goes_nowhere() {
        var payment = desk.pay(gateway.open("path", FEE).id());
        assertThat(gateway.payment("x/../" + payment)).isEmpty();
        assertThatThrownBy(() -> gateway.refundsOf("x/../" + payment)).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_paid_in_the_dialog_is_captured_by_itself_and_signed() {
        var order = gateway.open("dialog", FEE);
        var answer = desk.payInDialog(order.id(), "paid");
        var payment = answer.getString("razorpay_payment_id");
        assertThat(gateway.payment(payment)).map(Payment::status).contains(Payment.Status.CAPTURED);
        assertThat(gateway.isSigned(order.id(), payment, answer.getString("razorpay_signature")))
                .isTrue();
    }

    @Test
    void two_who_ask_for_one_refund_at_once_get_one_and_at_most_a_delay() throws Exception {
        var payment = desk.pay(gateway.open("race", FEE).id());
        desk.fault(new JSONObject()
                .put("calls", "POST /v1/payments/.*")
                .put("does", "SLOW")
                .put("millis", 500));
        var together = new CountDownLatch(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (var i = 0; i < 2; i++) {
                threads.execute(() -> {
                    together.countDown();
                    try {
                        together.await();
                        gateway.refund(payment, FEE, "rf-" + payment + "-1");
                    } catch (Away conflict) {
                        // Still in progress; whoever asks again finds it.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        var refund = gateway.refund(payment, FEE, "rf-" + payment + "-1");
        assertThat(gateway.refundsOf(payment)).containsExactly(refund);
    }
}
