package com.prescripto.devstack.razorpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders, payments and refunds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTests {
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

    @Test
    void an_order_is_created_attempted_and_paid() throws Exception {
        String id = sandbox.order(50_000);
        assertThat(id).matches("order_[A-Za-z0-9]{14}");
        assertThat(sandbox.api("GET", "/orders/" + id, "").text("status")).isEqualTo("created");

        sandbox.control("POST", "/orders/" + id + "/payments", "{\"status\":\"failed\"}");
        assertThat(sandbox.api("GET", "/orders/" + id, "").text("status")).isEqualTo("attempted");

        String payment =
                sandbox.control("POST", "/orders/" + id + "/payments", "").text("id");
        var order = sandbox.api("GET", "/orders/" + id, "").json();
        assertThat(order.get("status").asString()).isEqualTo("paid");
        assertThat(order.get("amount_paid").asLong()).isEqualTo(50_000);
        assertThat(order.get("attempts").asInt()).isEqualTo(2);
        assertThat(sandbox.api("GET", "/orders/" + id + "/payments", "").json().get("items"))
                .extracting(item -> item.get("status").asString())
                .containsExactly("failed", "captured");
        assertThat(sandbox.api("GET", "/payments/" + payment, "").text("order_id"))
                .isEqualTo(id);
    }

    @Test
    void a_receipt_is_unique_and_finds_its_order() throws Exception {
        String asked = "{\"amount\":50000,\"currency\":\"INR\",\"receipt\":\"apt-1\"%s}";
        String id = sandbox.api("POST", "/orders", asked.formatted("")).text("id");
        assertThat(sandbox.api("POST", "/orders", asked.formatted("")).problem())
                .isEqualTo("Order receipt should be unique.");
        assertThat(sandbox.api("POST", "/orders", asked.formatted(",\"unique_receipt\":true"))
                        .text("id"))
                .isEqualTo(id);
        assertThat(sandbox.api("GET", "/orders?receipt=apt-1", "").text("/items/0/id"))
                .isEqualTo(id);
        assertThat(sandbox.api("GET", "/orders?receipt=apt-2", "")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void what_is_not_as_it_must_be_is_refused_with_its_field() throws Exception {
        assertThat(sandbox.api("POST", "/orders", "{\"amount\":99,\"currency\":\"INR\"}")
                        .text("/error/field"))
                .isEqualTo("amount");
        assertThat(sandbox.api("POST", "/orders", "{\"amount\":19.99,\"currency\":\"INR\"}")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.api("POST", "/orders", "{\"amount\":100}").text("/error/field"))
                .isEqualTo("currency");
        assertThat(sandbox.api("POST", "/orders", "{\"amount\":100,\"currency\":\"INR\",\"tip\":1}")
                        .problem())
                .isEqualTo("tip is/are not required and should not be sent");
        assertThat(sandbox.api("POST", "/orders", "nonsense").status()).isEqualTo(400);
        String long41 = "r".repeat(41);
        assertThat(sandbox.api(
                                "POST",
                                "/orders",
                                "{\"amount\":100,\"currency\":\"INR\",\"receipt\":\"" + long41 + "\"}")
                        .text("/error/field"))
                .isEqualTo("receipt");
        assertThat(sandbox.api("GET", "/payments/pay_none", "").problem()).isEqualTo("The id provided does not exist");
        assertThat(sandbox.call("GET", "/v1/orders", "").status()).isEqualTo(401);
    }

    @Test
    void a_refund_asked_for_again_with_its_key_is_the_same_and_another_body_is_refused() throws Exception {
        String path = "/payments/" + sandbox.paid(50_000) + "/refund";
        String[] key = {"X-Refund-Idempotency", "rf-pay-0001"};
        var first = sandbox.api("POST", path, "{\"amount\":20000,\"receipt\":\"rf-pay-0001\"}", key);
        var again = sandbox.api("POST", path, "{\"amount\":20000,\"receipt\":\"rf-pay-0001\"}", key);
        assertThat(again.text("id")).isEqualTo(first.text("id")).matches("rfnd_[A-Za-z0-9]{14}");
        var other = sandbox.api("POST", path, "{\"amount\":10000}", key);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text("/error/code")).isEqualTo("BAD_REQUEST_ERROR");
        assertThat(sandbox.api("POST", path, "{}", "X-Refund-Idempotency", "short")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void never_more_is_given_back_than_was_paid() throws Exception {
        String payment = sandbox.paid(50_000);
        String path = "/payments/" + payment + "/refund";
        sandbox.api("POST", path, "{\"amount\":20000}");
        assertThat(sandbox.api("POST", path, "{\"amount\":30001}").status()).isEqualTo(400);
        assertThat(sandbox.api("POST", path, "{}").json().get("amount").asLong())
                .isEqualTo(30_000);
        assertThat(sandbox.api("POST", path, "{}").problem()).isEqualTo("The payment has been fully refunded already");
        var whole = sandbox.api("GET", "/payments/" + payment, "");
        assertThat(whole.text("status")).isEqualTo("refunded");
        assertThat(whole.text("refund_status")).isEqualTo("full");
        assertThat(sandbox.api("GET", "/payments/" + payment + "/refunds", "")
                        .json()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void a_failed_refund_gives_its_amount_back_to_the_payment() throws Exception {
        String payment = sandbox.paid(50_000);
        sandbox.control("PUT", "/refunds", "{\"become\":\"pending\"}");
        String refund =
                sandbox.api("POST", "/payments/" + payment + "/refund", "{}").text("id");
        assertThat(sandbox.api("GET", "/refunds/" + refund, "").text("status")).isEqualTo("pending");
        sandbox.control("POST", "/refunds/" + refund + "/failed", "");
        assertThat(sandbox.api("GET", "/refunds/" + refund, "").text("status")).isEqualTo("failed");
        assertThat(sandbox.api("GET", "/payments/" + payment, "").text("amount_refunded"))
                .isEqualTo("0");
    }

    @Test
    void two_requests_with_one_key_at_a_time_are_a_conflict() throws Exception {
        String path = "/payments/" + sandbox.paid(50_000) + "/refund";
        String[] key = {"X-Refund-Idempotency", "rf-pay-0001"};
        sandbox.control("POST", "/faults", "{\"calls\":\"POST /v1/payments/.*\",\"does\":\"SLOW\",\"millis\":2000}");
        var slow = CompletableFuture.supplyAsync(() -> quietly(path, key));
        org.awaitility.Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.api("POST", path, "{}", key).status() == 409 || slow.isDone());
        assertThat(slow.isDone()).isFalse();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(sandbox.api("POST", path, "{}", key).status()).isEqualTo(200);
    }

    private int quietly(String path, String[] key) {
        try {
            return sandbox.api("POST", path, "{}", key).status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_fault_befalls_as_many_calls_as_it_was_made_for_before_or_after_they_are_done() throws Exception {
        sandbox.control("POST", "/faults", "{\"calls\":\"POST /v1/orders\",\"status\":503,\"times\":2}");
        assertThat(sandbox.api("POST", "/orders", "{\"amount\":100,\"currency\":\"INR\"}")
                        .status())
                .isEqualTo(503);
        assertThat(sandbox.api("GET", "/orders", "").json().get("count").asInt())
                .isZero();
        sandbox.control("DELETE", "/faults", "");
        sandbox.control("POST", "/faults", "{\"calls\":\"POST /v1/orders\",\"does\":\"DROP\",\"when\":\"AFTER\"}");
        assertThatThrownBy(() -> sandbox.order(100)).isInstanceOf(IOException.class);
        assertThat(sandbox.api("GET", "/orders", "").json().get("count").asInt())
                .isEqualTo(1);
    }

    @Test
    void accounts_do_not_see_each_other() throws Exception {
        String order = sandbox.order(50_000);
        sandbox.control("PUT", "/accounts/rzp_test_other", "{\"secret\":\"theirs\"}");
        assertThat(sandbox.control("POST", "/accounts/rzp_test_other/orders/" + order + "/payments", "")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.control("GET", "/accounts/rzp_test_other/state", "")
                        .json()
                        .get("orders"))
                .isEmpty();
    }

    @Test
    void everything_survives_a_restart() throws Exception {
        String payment = sandbox.paid(50_000);
        sandbox.api("POST", "/payments/" + payment + "/refund", "{\"amount\":100}");
        sandbox.restart();
        assertThat(sandbox.api("GET", "/payments/" + payment, "").text("amount_refunded"))
                .isEqualTo("100");
        assertThat(sandbox.control("GET", "/state", "").json().get("webhooks")).isNotEmpty();
    }

    @Test
    void a_slow_bank_answers_also_after_a_restart() throws Exception {
        String order = sandbox.order(50_000);
        String payment = sandbox.control("POST", "/orders/" + order + "/payments", "{\"captureAfterMs\":300}")
                .text("id");
        sandbox.restart();
        org.awaitility.Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .until(() -> sandbox.api("GET", "/payments/" + payment, "")
                        .text("status")
                        .equals("captured"));
        assertThat(sandbox.api("GET", "/orders/" + order, "").text("status")).isEqualTo("paid");
    }

    @Test
    void web_pages_may_look_but_not_steer() throws Exception {
        assertThat(sandbox.call("POST", "/sandbox/payments", "{\"amount\":100}", "Origin", "http://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(sandbox.call("GET", "/", "").body()).contains("<title>Payments");
        assertThat(sandbox.call("GET", "/elsewhere", "").status()).isEqualTo(404);
    }
}
