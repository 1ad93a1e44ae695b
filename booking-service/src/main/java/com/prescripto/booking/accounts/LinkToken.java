package com.prescripto.booking.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in a link that was mailed. Only its hash is stored; it needs no salt and no slowness, as there are 256 bits to
 * guess. Tells itself to nobody, not even a log.
 */
public record LinkToken(String secret) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The secret somebody followed a link with; empty when it cannot be one. */
    public static Optional<LinkToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** What is stored of it. */
    public String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "LinkToken[hidden]";
    }
}
