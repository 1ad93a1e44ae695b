package com.prescripto.booking.payments;

import static com.prescripto.booking.payments.BillFixtures.FEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A provider that is away costs a few waits, not one for each question. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardedGatewayTests {

    private static final int FAILURES = 3;

    private final InMemoryPaymentGateway provider = new InMemoryPaymentGateway();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "payments",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(FAILURES)
                    .minimumNumberOfCalls(FAILURES)
                    .failureRateThreshold(100)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());
    private final PaymentGateway guarded = new GuardedGateway(provider, breaker);

    @Test
    void after_a_few_failures_in_a_row_it_is_away_without_being_asked() {
        provider.beAway(FAILURES);
        for (int i = 0; i < FAILURES; i++) {
            assertThatThrownBy(() -> guarded.open("receipt", FEE)).isInstanceOf(Away.class);
        }
        assertThat(provider.asked()).hasSize(FAILURES);
        var questions = List.<Function<PaymentGateway, Object>>of(
                gateway -> gateway.open("receipt", FEE),
                gateway -> gateway.paymentsOf("order_1"),
                gateway -> gateway.payment("pay_1"),
                gateway -> gateway.refundsOf("pay_1"),
                gateway -> gateway.refund("pay_1", FEE, "rf-pay_1-1"));
        for (var question : questions) {
            assertThatThrownBy(() -> question.apply(guarded)).isInstanceOf(Away.class);
        }
        assertThat(provider.asked()).hasSize(FAILURES);
    }

    @Test
    void what_needs_no_provider_is_answered_meanwhile() {
        breaker.transitionToOpenState();
        assertThat(guarded.isSigned("order_1", "pay_1", provider.sign("order_1", "pay_1")))
                .isTrue();
        assertThat(guarded.terms()).isEqualTo(provider.terms());
    }

    @Test
    void one_good_answer_ends_it() {
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        var order = guarded.open("receipt", FEE);
        assertThat(guarded.paymentsOf(order.id())).isEmpty();
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_no_is_an_answer() {
        for (int i = 0; i < 2 * FAILURES; i++) {
            assertThatThrownBy(() -> guarded.paymentsOf("order_of_nobody")).isInstanceOf(Refused.class);
        }
        assertThat(guarded.open("receipt", FEE).amount()).isEqualTo(FEE);
    }
}
