package com.prescripto.booking.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes a feed's address secret. Only its hash is stored. It needs no salt and no slowness, as there are 256 bits to
 * guess.
 */
public record FeedSecret(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The secret in an address; empty when there is none. */
    public static Optional<FeedSecret> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new FeedSecret(value)) : Optional.empty();
    }

    String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public String toString() {
        return "FeedSecret[hidden]";
    }
}
