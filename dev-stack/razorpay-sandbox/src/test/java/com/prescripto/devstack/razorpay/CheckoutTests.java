package com.prescripto.devstack.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the payment dialog does for a patient. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckoutTests {
    @TempDir
    Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    private Sandbox.Answer pay(String order, String body) throws Exception {
        return sandbox.call("POST", "/checkout/orders/" + order + "/payments?key=" + Sandbox.KEY, body);
    }

    @Test
    void a_payment_comes_back_with_a_signature_over_order_and_payment() throws Exception {
        String order = sandbox.order(50_000);
        var paid = pay(order, "{\"outcome\":\"paid\",\"method\":\"upi\",\"email\":\"meera@example.com\"}");
        String payment = paid.text("razorpay_payment_id");
        assertThat(paid.text("razorpay_signature"))
                .isEqualTo(Signatures.ofCheckout(order, payment, Sandbox.SECRET))
                .matches("[0-9a-f]{64}");
        var known = sandbox.api("GET", "/payments/" + payment, "");
        assertThat(known.text("status")).isEqualTo("captured");
        assertThat(known.text("email")).isEqualTo("meera@example.com");
    }

    @Test
    void a_declined_payment_says_why_and_the_order_can_be_paid_after_all() throws Exception {
        String order = sandbox.order(50_000);
        var declined = pay(order, "{\"outcome\":\"declined\"}");
        assertThat(declined.text("/error/reason")).isEqualTo("payment_failed");
        assertThat(declined.text("/error/metadata/order_id")).isEqualTo(order);
        assertThat(declined.json().get("razorpay_signature").isNull()).isTrue();
        assertThat(pay(order, "{}").status()).isEqualTo(200);
        assertThat(pay(order, "{}").problem()).isEqualTo("This order has already been paid.");
    }

    @Test
    void a_slow_bank_leaves_the_payment_open_and_unsigned() throws Exception {
        String order = sandbox.order(50_000);
        var slow = pay(order, "{\"outcome\":\"slow\",\"seconds\":60}");
        assertThat(slow.text("status")).isEqualTo("CREATED");
        assertThat(slow.json().get("razorpay_signature").isNull()).isTrue();
    }

    @Test
    void the_dialog_and_its_script_are_there_and_strangers_keys_open_nothing() throws Exception {
        assertThat(sandbox.call("GET", "/v1/checkout.js", "").body()).contains("Razorpay");
        assertThat(sandbox.call("GET", "/checkout", "").body()).contains("no money moves");
        String order = sandbox.order(50_000);
        assertThat(sandbox.call("GET", "/checkout/orders/" + order + "?key=" + Sandbox.KEY, "")
                        .text("amount"))
                .isEqualTo("50000");
        assertThat(sandbox.call("GET", "/checkout/orders/" + order + "?key=rzp_test_none", "")
                        .status())
                .isEqualTo(401);
    }
}
