package com.prescripto.notification.appointments;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor whole minor units of the currency: paise, cents, yen
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) {
    /** The amount in major units, with exactly the digits its currency has: 50000 INR is 500.00, 500 JPY is 500. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }
}
