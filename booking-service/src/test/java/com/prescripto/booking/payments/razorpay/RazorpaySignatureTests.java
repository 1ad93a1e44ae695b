package com.prescripto.booking.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.MovingClock;
import com.prescripto.booking.payments.razorpay.RazorpayProperties.OldSecret;
import com.razorpay.Utils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpaySignatureTests {

    private static final String BODY = "{\"event\":\"payment.captured\",\"name\":\"Zoë\"}";

    private static final Instant REPLACED = Instant.parse("2026-11-26T09:30:00Z");

    private final MovingClock clock = new MovingClock(REPLACED.plus(Duration.ofHours(1)));
    private final RazorpaySignature signature = new RazorpaySignature(
            new RazorpayProperties(
                    "rzp_test_clinic",
                    "key-secret",
                    "new",
                    List.of(
                            new OldSecret("old", REPLACED),
                            new OldSecret("older", REPLACED.minus(Duration.ofHours(20)))),
                    Duration.ofDays(1),
                    null,
                    URI.create("https://checkout.razorpay.com/v1/checkout.js"),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)),
            clock);

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
    void a_day_after_it_was_replaced_a_secret_is_over() throws Exception {
        assertThat(inForce()).containsExactly("new", "old", "older");
        clock.move(Duration.ofHours(3));
        assertThat(inForce()).containsExactly("new", "old");
        clock.move(Duration.ofHours(20).minusMillis(1));
        assertThat(inForce()).containsExactly("new", "old");
        clock.move(Duration.ofMillis(1));
        assertThat(inForce()).containsExactly("new");
        clock.move(Duration.ofDays(3650));
        assertThat(inForce()).containsExactly("new");
    }

    @Test
    void who_prepares_a_rotation_the_day_before_misses_nothing_meanwhile() throws Exception {
        clock.move(Duration.ofHours(-3));
        assertThat(inForce()).contains("new", "old");
    }

    private List<String> inForce() throws Exception {
        var found = new ArrayList<String>();
        for (var secret : List.of("new", "old", "older")) {
            if (signature.isWebhook(BODY.getBytes(StandardCharsets.UTF_8), Utils.getHash(BODY, secret))) {
                found.add(secret);
            }
        }
        return found;
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
