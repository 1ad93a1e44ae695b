package com.prescripto.booking.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a browser holds to stay signed in: whose session it is, and a secret. Only the hash of the secret is stored. It needs
 * no salt and no slowness, as there are 256 bits to guess.
 */
public record RefreshToken(String sessionId, String secret) {

    private static final Pattern FORM = Pattern.compile("(ses_[0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    /** The token in a cookie's value; empty when it is none. */
    public static Optional<RefreshToken> parse(String value) {
        var found = FORM.matcher(value);
        return found.matches() ? Optional.of(new RefreshToken(found.group(1), found.group(2))) : Optional.empty();
    }

    /** For the cookie. */
    public String value() {
        return sessionId + "." + secret;
    }

    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }
}
