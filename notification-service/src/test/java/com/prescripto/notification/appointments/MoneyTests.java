package com.prescripto.notification.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTests {
    @Test
    void major_units_have_the_digits_of_their_currency() {
        assertThat(money(50_000, "INR").major()).isEqualTo(new BigDecimal("500.00"));
        assertThat(money(500, "JPY").major()).isEqualTo(new BigDecimal("500"));
        assertThat(money(1_234, "KWD").major()).isEqualTo(new BigDecimal("1.234"));
    }

    private static Money money(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }
}
