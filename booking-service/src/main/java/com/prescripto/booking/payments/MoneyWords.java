package com.prescripto.booking.payments;

import com.prescripto.booking.kernel.Money;
import java.math.BigDecimal;
import java.util.Locale;

/** Money as both apps show it: English as read in India, ₹500, ₹499.50, ₹1,25,000. */
public final class MoneyWords {

    private static final Locale INDIA = new Locale("en", "IN");
    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final int FIRST_GROUP = 3;
    private static final int FURTHER_GROUPS = 2;

    private MoneyWords() {}

    /** Decimals only when there are some. */
    public static String of(Money money) {
        var symbol = money.currency().getSymbol(INDIA);
        var gap = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? NO_BREAK_SPACE : "";
        return symbol + gap + number(money);
    }

    private static String number(Money money) {
        var digits = Math.max(0, money.currency().getDefaultFractionDigits());
        var text = BigDecimal.valueOf(money.amount(), digits).toPlainString();
        var point = text.indexOf('.');
        if (point < 0) {
            return grouped(text);
        }
        var fraction = text.substring(point + 1);
        var whole = grouped(text.substring(0, point));
        return fraction.chars().allMatch(digit -> digit == '0') ? whole : whole + "." + fraction;
    }

    /** By lakhs and crores: Java's own formats know groups of one size only. */
    private static String grouped(String whole) {
        var grouped = new StringBuilder(whole);
        for (int at = whole.length() - FIRST_GROUP; at > 0; at -= FURTHER_GROUPS) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
