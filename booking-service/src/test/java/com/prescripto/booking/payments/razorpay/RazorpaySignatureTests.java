package com.prescripto.booking.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.razorpay.Utils;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpaySignatureTests {

    private static final String BODY = "{\"event\":\"payment.captured\",\"name\":\"Zoë\"}";

    private final RazorpaySignature signature = new RazorpaySignature("key-secret", List.of("new", "old"));

    @Test
    void it_says_what_razorpays_own_library_says() throws Exception {
        var signed = Utils.getHash("order_1|pay_1", "key-secret");
        assertThat(signature.isCheckout("order_1", "pay_1", signed)).isTrue();
        assertThat(Utils.verifyPaymentSignature(
                        new JSONObject()
                                .put("razorpay_order_id", "order_1")
                                .put("razorpay_payment_id", "pay_1")
                                .put("razorpay_signature", signed),
                        "key-secret"))
                .isTrue();
        assertThat(signature.isCheckout("order_1", "pay_2", signed)).isFalse();
        assertThat(signature.isCheckout("order_1", "pay_1", Utils.getHash("order_1|pay_1", "new")))
                .isFalse();
    }

    @Test
    void a_webhook_may_be_signed_with_the_secret_of_its_day() throws Exception {
        var body = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(signature.isWebhook(body, Utils.getHash(BODY, "new"))).isTrue();
        assertThat(signature.isWebhook(body, Utils.getHash(BODY, "old"))).isTrue();
        assertThat(signature.isWebhook(body, Utils.getHash(BODY, "key-secret"))).isFalse();
    }

    @Test
    void the_bytes_are_signed_and_nothing_that_only_means_the_same() throws Exception {
        var signed = Utils.getHash(BODY, "new");
        assertThat(signature.isWebhook(BODY.replace(",", ", ").getBytes(StandardCharsets.UTF_8), signed))
                .isFalse();
        assertThat(signature.isWebhook(BODY.getBytes(StandardCharsets.ISO_8859_1), signed))
                .isFalse();
    }

    @Test
    void nonsense_is_no_signature() {
        for (var nonsense : new String[] {"", "zz", "0".repeat(64), "ä".repeat(64)}) {
            assertThat(signature.isWebhook(new byte[0], nonsense)).isFalse();
            assertThat(signature.isCheckout("", "", nonsense)).isFalse();
        }
    }
}
