package com.prescripto.audit.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 value.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Hash(String hex) {

    static final int BYTES = 32;

    public Hash {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("Not a SHA-256 value: " + hex.length() + " digits");
        }
    }

    /** The hash whose bytes these are. */
    public static Hash wrap(byte[] hash) {
        return new Hash(HexFormat.of().formatHex(hash));
    }

    /** The hash of these bytes. */
    public static Hash ofBytes(byte[] content) {
        return wrap(sha256().digest(content));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
