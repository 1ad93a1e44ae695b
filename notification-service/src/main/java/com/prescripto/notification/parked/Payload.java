package com.prescripto.notification.parked;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a message says, byte for byte. */
public final class Payload {
    private final byte[] bytes;

    public Payload(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payload that && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** How long it is, and nothing of what it says. */
    @Override
    public String toString() {
        return "Payload[" + bytes.length + "]";
    }
}
