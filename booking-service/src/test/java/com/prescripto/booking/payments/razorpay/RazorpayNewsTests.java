package com.prescripto.booking.payments.razorpay;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.payments.Payment;
import com.prescripto.booking.payments.Refund;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RazorpayNewsTests {

    private static final String PAYMENT = """
            {"entity": {"id": "pay_1", "order_id": "order_1", "status": "%s", "amount": 50000, "currency": "INR",
                        "method": "upi", "error_code": "", "error_reason": null, "notes": [], "created_at": 1567674599}}""";

    private static final String REFUND = """
            {"entity": {"id": "rfnd_1", "payment_id": "pay_1", "status": "%s", "amount": 20000, "currency": "INR",
                        "notes": {"key": "rf-pay_1-1"}, "created_at": 1567674600}}""";

    private static final Instant AT = Instant.ofEpochSecond(1_567_674_599);

    private static Optional<RazorpayNews> read(String body) {
        return RazorpayNews.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static RazorpayNews about(String event, String payload) {
        return read("{\"event\": \"%s\", \"payload\": {%s}}".formatted(event, payload))
                .orElseThrow();
    }

    @Test
    void a_payment_is_told_as_it_was_then() {
        var news = about("payment.authorized", "\"payment\": " + PAYMENT.formatted("authorized"));
        assertThat(news.event()).isEqualTo("payment.authorized");
        assertThat(news.refund()).isNull();
        assertThat(news.payment())
                .isEqualTo(new Payment(
                        "pay_1", "order_1", Payment.Status.AUTHORIZED, Money.of(50_000, "INR"), "upi", null, AT));
    }

    @Test
    void a_refund_is_told_with_its_key_and_its_payment() {
        var news = about(
                "refund.failed",
                "\"payment\": " + PAYMENT.formatted("refunded") + ", \"refund\": " + REFUND.formatted("failed"));
        assertThat(news.refund())
                .isEqualTo(new Refund(
                        "rfnd_1",
                        "pay_1",
                        "rf-pay_1-1",
                        Refund.Status.FAILED,
                        Money.of(20_000, "INR"),
                        AT.plusSeconds(1)));
        assertThat(news.payment()).extracting(Payment::status).isEqualTo(Payment.Status.CAPTURED);
    }

    @Test
    void a_word_we_do_not_know_makes_nothing_certain() {
        assertThat(about("payment.pending", "\"payment\": " + PAYMENT.formatted("pending"))
                        .payment())
                .extracting(Payment::status)
                .isEqualTo(Payment.Status.CREATED);
        assertThat(about("refund.created", "\"refund\": " + REFUND.formatted("initiated"))
                        .refund())
                .extracting(Refund::status)
                .isEqualTo(Refund.Status.PENDING);
    }

    @Test
    void what_is_about_something_else_tells_of_no_payment_and_nonsense_of_nothing() {
        assertThat(about("payment.downtime.started", "\"payment.downtime\": {\"entity\": {}}")
                        .payment())
                .isNull();
        for (var nonsense : new String[] {
            "", "[]", "{}", "{\"event\": 1}", "{\"event\": \"x\", \"payload\": {\"payment\": {\"entity\": {}}}}"
        }) {
            assertThat(read(nonsense)).as(nonsense).isEmpty();
        }
    }
}
