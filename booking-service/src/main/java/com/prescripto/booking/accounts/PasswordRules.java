package com.prescripto.booking.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a new password must be: long enough, and not one that everybody tries first. No rules about signs and digits. */
public final class PasswordRules {

    public static final int SHORTEST = 10;

    /** Long enough for any passphrase; a bound at all, because hashing costs. */
    public static final int LONGEST = 128;

    private static final Set<String> COMMON = common();

    // Something of up to five characters, again and again to the end.
    private static final Pattern REPEATED = Pattern.compile("(.{1,5}?)\\1+.{0,2}", Pattern.DOTALL);

    private PasswordRules() {}

    /** What is wrong with a password, for the person who chose it; empty when nothing is. */
    public static Optional<String> objection(String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("must have at least " + SHORTEST + " characters");
        }
        if (length > LONGEST) {
            return Optional.of("must have at most " + LONGEST + " characters");
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain) || REPEATED.matcher(plain).matches() || isRun(plain)) {
            return Optional.of("is too easy to guess; please choose another one");
        }
        return Optional.empty();
    }

    /** Whether each character follows the one before, up or down: "abcdefghij", "9876543210". */
    private static boolean isRun(String text) {
        return isRun(text, 1) || isRun(text, -1);
    }

    private static boolean isRun(String text, int step) {
        for (int at = 1; at < text.length(); at++) {
            if (text.charAt(at) - text.charAt(at - 1) != step) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> common() {
        var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
