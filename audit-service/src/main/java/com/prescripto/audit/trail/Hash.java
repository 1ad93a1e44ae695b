package com.prescripto.audit.trail;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value. */
public final class Hash {

    static final int BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Not a SHA-256 value: " + bytes.length + " bytes");
        }
        this.bytes = bytes;
    }

    /** The hash whose bytes these are. */
    public static Hash wrap(byte[] hash) {
        return new Hash(hash.clone());
    }

    /** The hash that {@link #hex} writes like this. */
    public static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /** The hash of these bytes. */
    public static Hash ofBytes(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** The hash of what was put together there. */
    static Hash of(Bytes content) {
        var sha256 = sha256();
        sha256.update(content.content(), 0, content.size());
        return new Hash(sha256.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for those of this package who change nothing. */
    byte[] shared() {
        return bytes;
    }

    /** 64 hexadecimal digits in lower case. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
