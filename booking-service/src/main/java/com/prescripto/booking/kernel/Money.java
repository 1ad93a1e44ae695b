package com.prescripto.booking.kernel;

import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor units (paise, cents); never negative
 * @param currency ISO 4217
 */
public record Money(long amount, Currency currency) {

    private static final int ALL = 100;

    public Money {
        if (amount < 0) {
            throw new IllegalArgumentException("money is never negative: " + amount);
        }
    }

    public static Money of(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    /**
     * The sum of two amounts of one currency.
     *
     * @throws ArithmeticException when it does not fit
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    /**
     * A share of the amount, rounded to the nearest minor unit, halves up.
     *
     * @param percent from 0 to 100
     */
    public Money share(int percent) {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("a share is from 0 to 100 percent: " + percent);
        }
        // Whole hundreds first, so that no amount there is can overflow.
        var rest = (amount % ALL * percent + ALL / 2) / ALL;
        return new Money(amount / ALL * percent + rest, currency);
    }
}
