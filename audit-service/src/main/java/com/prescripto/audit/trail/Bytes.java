package com.prescripto.audit.trail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Values one behind the other, numbers with their highest byte first. Grows as it is filled, and can be emptied for more. */
public final class Bytes {

    private byte[] content;
    private int size;

    public Bytes(int expected) {
        content = new byte[expected];
    }

    public Bytes int8(int value) {
        reserve(Byte.BYTES);
        content[size++] = (byte) value;
        return this;
    }

    public Bytes int16(int value) {
        return int8(value >> 8).int8(value);
    }

    public Bytes int32(int value) {
        return int16(value >> 16).int16(value);
    }

    public Bytes int64(long value) {
        return int32((int) (value >> 32)).int32((int) value);
    }

    public Bytes raw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, content, size, bytes.length);
        size += bytes.length;
        return this;
    }

    public Bytes raw(Payload payload) {
        return raw(payload.shared());
    }

    public Bytes raw(Hash hash) {
        return raw(hash.shared());
    }

    /** Behind the number of its bytes. */
    public Bytes counted(Payload payload) {
        return counted(payload.shared());
    }

    /** Behind the number of its bytes. */
    public Bytes counted(Hash hash) {
        return counted(hash.shared());
    }

    /** As UTF-8, behind the number of its bytes. */
    public Bytes counted(String text) {
        return counted(text.getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    /** What was put in, from index 0 to the size; whatever lies behind is of no meaning. Not a copy. */
    public byte[] content() {
        return content;
    }

    private Bytes counted(byte[] bytes) {
        return int32(bytes.length).raw(bytes);
    }

    private void reserve(int more) {
        if (content.length - size < more) {
            content = Arrays.copyOf(content, Math.max(2 * content.length, size + more));
        }
    }
}
