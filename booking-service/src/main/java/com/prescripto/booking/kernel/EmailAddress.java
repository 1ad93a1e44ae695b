package com.prescripto.booking.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** An address mail can be sent to, in lower case. Checks the form only; whether somebody reads it is another matter. */
public record EmailAddress(String value) {

    // No control characters, blanks or brackets anywhere: the address ends in a mail header.
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                    + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");
    private static final int LONGEST = 254;

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static boolean isValid(String text) {
        var candidate = text.strip().toLowerCase(Locale.ROOT);
        return candidate.length() <= LONGEST && FORM.matcher(candidate).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
