package com.prescripto.booking.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyWordsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50000       | INR | ₹500
            49950       | INR | ₹499.50
            5           | INR | ₹0.05
            0           | INR | ₹0
            1250000     | INR | ₹12,500
            12500000    | INR | ₹1,25,000
            1234567890  | INR | ₹1,23,45,678.90
            100         | JPY | JP¥100
            1050        | USD | $10.50
            """)
    void money_looks_as_in_the_apps(long amount, String currency, String shown) {
        assertThat(MoneyWords.of(Money.of(amount, currency))).isEqualTo(shown);
    }
}
