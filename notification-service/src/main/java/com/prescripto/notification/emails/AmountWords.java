package com.prescripto.notification.emails;

import com.prescripto.notification.appointments.Money;
import java.text.NumberFormat;
import java.util.Locale;

/** Says an amount of money as people write it. */
final class AmountWords {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private AmountWords() {}

    static String of(Money amount) {
        if (amount.minor() == 0) {
            return "no charge";
        }
        var number = NumberFormat.getNumberInstance(Locale.ENGLISH);
        number.setMinimumFractionDigits(amount.major().scale());
        var symbol = amount.currency().getSymbol(Locale.ENGLISH);
        var gap = Character.isLetter(symbol.charAt(symbol.length() - 1)) ? NO_BREAK_SPACE : "";
        return symbol + gap + number.format(amount.major());
    }
}
