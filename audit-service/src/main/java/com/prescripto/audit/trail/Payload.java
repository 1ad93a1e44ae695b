package com.prescripto.audit.trail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An event's body, exactly the bytes that were sent; they are the evidence, whatever they mean. */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Payload of(byte[] bytes) {
        return new Payload(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for those of this package who change nothing. */
    byte[] shared() {
        return bytes;
    }

    /** The number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** The bytes read as UTF-8; what is not UTF-8 shows as replacement characters. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes. */
    public Hash hash() {
        return Hash.ofBytes(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Payload[" + bytes.length + " bytes]";
    }
}
