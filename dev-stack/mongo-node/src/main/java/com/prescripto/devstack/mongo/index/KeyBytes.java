package com.prescripto.devstack.mongo.index;

import java.util.Arrays;

/** Bytes being put together, most significant first. */
final class KeyBytes {

    private byte[] bytes = new byte[32];
    private int length;

    void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    void put(byte[] values) {
        for (byte value : values) {
            put(value);
        }
    }

    void putShort(int value) {
        put(value >> 8);
        put(value);
    }

    void putInt(int value) {
        putShort(value >> 16);
        putShort(value);
    }

    void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
