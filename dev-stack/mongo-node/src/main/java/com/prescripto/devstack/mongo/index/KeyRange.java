package com.prescripto.devstack.mongo.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The keys from {@code low} to {@code high}, and all that begin with {@code high}. So a type's mark, or the first fields of a
 * compound key, stand for everything that begins with them, and no bytes at all for every key.
 */
public final class KeyRange {

    public static final KeyRange ALL = new KeyRange(new byte[0], new byte[0]);

    private final byte[] low;
    private final byte[] high;

    public KeyRange(byte[] low, byte[] high) {
        this.low = low;
        this.high = high;
    }

    public static KeyRange point(byte[] key) {
        return new KeyRange(key, key);
    }

    public byte[] low() {
        return low;
    }

    /** The keys that lie in both ranges, or null. */
    public @Nullable KeyRange intersect(KeyRange other) {
        byte[] higherLow = Arrays.compareUnsigned(low, other.low) >= 0 ? low : other.low;
        byte[] lowerHigh = endsBefore(other) ? high : other.high;
        byte[] end = endOf(lowerHigh);
        return end == null || Arrays.compareUnsigned(higherLow, end) < 0 ? new KeyRange(higherLow, lowerHigh) : null;
    }

    public boolean contains(KeyRange other) {
        return Arrays.compareUnsigned(low, other.low) <= 0 && !endsBefore(other);
    }

    public boolean contains(byte[] key) {
        return contains(point(key));
    }

    private boolean endsBefore(KeyRange other) {
        byte[] end = end();
        byte[] otherEnd = other.end();
        return end != null && (otherEnd == null || Arrays.compareUnsigned(end, otherEnd) < 0);
    }

    /** The first key after the range, or null when there is none. */
    public byte @Nullable [] end() {
        return endOf(high);
    }

    private static byte @Nullable [] endOf(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xFF) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        byte[] end = Arrays.copyOf(prefix, last + 1);
        end[last]++;
        return end;
    }

    /** This range as the next field of a compound key that begins with the given bytes. */
    public KeyRange after(byte[] prefix, boolean ascending) {
        return ascending
                ? new KeyRange(join(prefix, low), join(prefix, high))
                : new KeyRange(join(prefix, inverted(high)), join(prefix, inverted(low)));
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    static byte[] inverted(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyRange range && Arrays.equals(low, range.low) && Arrays.equals(high, range.high);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
    }
}
