package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value as bytes whose unsigned order is the order of the values, whatever their types. Values that are equal to the
 * server's matcher (1 and 1.0, null and missing) have equal bytes, and no value's bytes begin with another's, so the bytes
 * of several fields can simply follow each other.
 */
public final class KeyString {

    private static final int END = 0x00;
    private static final int END_OF_STRING = 0x01;
    private static final int ZERO_IN_STRING = 0xFF;

    private KeyString() {}

    public static byte[] of(@Nullable Object value) {
        var bytes = new KeyBytes();
        append(bytes, value);
        return bytes.toArray();
    }

    /** The byte that every value of this value's type begins with. */
    public static byte[] typeOf(Object value) {
        return new byte[] {(byte) KeyType.of(value).mark};
    }

    private static void append(KeyBytes bytes, @Nullable Object value) {
        KeyType type = KeyType.of(value);
        bytes.put(type.mark);
        if (value != null) {
            appendContent(bytes, type, value);
        }
    }

    private static void appendContent(KeyBytes bytes, KeyType type, Object value) {
        switch (type) {
            case MIN_KEY, UNDEFINED, NULL, MAX_KEY -> {}
            case NUMBER -> appendNumber(bytes, (Number) value);
            case STRING, OTHER -> appendString(bytes, value.toString());
            case OBJECT -> appendObject(bytes, (Map<?, ?>) value);
            case ARRAY -> appendArray(bytes, (Collection<?>) value);
            case BINARY -> {
                byte[] data = ((BinData) value).getData();
                bytes.putInt(data.length);
                bytes.put(data);
            }
            case LEGACY_UUID -> appendUuid(bytes, ((LegacyUUID) value).getUuid());
            case UUID -> appendUuid(bytes, (UUID) value);
            case OBJECT_ID -> bytes.put(((ObjectId) value).toByteArray());
            case BOOLEAN -> bytes.put((Boolean) value ? 1 : 0);
            case DATE -> bytes.putLong(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
            case TIMESTAMP -> bytes.putLong(((BsonTimestamp) value).getValue());
            case REGEX -> {
                appendString(bytes, ((BsonRegularExpression) value).getPattern());
                appendString(bytes, String.valueOf(((BsonRegularExpression) value).getOptions()));
            }
        }
    }

    /** As a double, then what a long has beyond the double nearest to it. */
    private static void appendNumber(KeyBytes bytes, Number number) {
        double asDouble = number.doubleValue() + 0.0; // -0.0 is 0.0
        long bits = Double.doubleToLongBits(asDouble);
        bytes.putLong(bits ^ ((bits >> 63) | Long.MIN_VALUE));
        long rest = number instanceof Long exact ? exact - (long) asDouble : 0;
        bytes.putShort(((int) rest) ^ 0x8000);
    }

    /** Every UTF-16 unit for itself: that keeps the order of {@link String#compareTo}, which the matcher uses. */
    private static void appendString(KeyBytes bytes, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) {
                bytes.put(END);
                bytes.put(ZERO_IN_STRING);
            } else if (unit < 0x80) {
                bytes.put(unit);
            } else if (unit < 0x800) {
                bytes.put(0xC0 | (unit >> 6));
                bytes.put(0x80 | (unit & 0x3F));
            } else {
                bytes.put(0xE0 | (unit >> 12));
                bytes.put(0x80 | ((unit >> 6) & 0x3F));
                bytes.put(0x80 | (unit & 0x3F));
            }
        }
        bytes.put(END);
        bytes.put(END_OF_STRING);
    }

    private static void appendObject(KeyBytes bytes, Map<?, ?> object) {
        object.forEach((name, value) -> {
            bytes.put(KeyType.of(value).mark);
            appendString(bytes, (String) name);
            append(bytes, value);
        });
        bytes.put(END);
    }

    private static void appendArray(KeyBytes bytes, Collection<?> array) {
        array.forEach(element -> append(bytes, element));
        bytes.put(END);
    }

    private static void appendUuid(KeyBytes bytes, UUID uuid) {
        bytes.putLong(uuid.getMostSignificantBits());
        bytes.putLong(uuid.getLeastSignificantBits());
    }

    /** The kinds of values in the server's order; the marks leave zero free as an end. */
    private enum KeyType {
        MIN_KEY(0x08),
        UNDEFINED(0x10),
        NULL(0x18),
        NUMBER(0x20),
        STRING(0x28),
        OBJECT(0x30),
        ARRAY(0x38),
        BINARY(0x40),
        LEGACY_UUID(0x48),
        UUID(0x50),
        OBJECT_ID(0x58),
        BOOLEAN(0x60),
        DATE(0x68),
        TIMESTAMP(0x70),
        REGEX(0x78),
        OTHER(0x80),
        MAX_KEY(0x88);

        private final int mark;

        KeyType(int mark) {
            this.mark = mark;
        }

        static KeyType of(@Nullable Object value) {
            if (value == null || value instanceof Missing) {
                return NULL;
            } else if (value instanceof Undefined) {
                return UNDEFINED;
            } else if (value instanceof Number) {
                return NUMBER;
            } else if (value instanceof String) {
                return STRING;
            } else if (value instanceof Map) {
                return OBJECT;
            } else if (value instanceof Collection) {
                return ARRAY;
            } else if (value instanceof BinData) {
                return BINARY;
            } else if (value instanceof LegacyUUID) {
                return LEGACY_UUID;
            } else if (value instanceof UUID) {
                return UUID;
            } else if (value instanceof ObjectId) {
                return OBJECT_ID;
            } else if (value instanceof Boolean) {
                return BOOLEAN;
            } else if (value instanceof Instant) {
                return DATE;
            } else if (value instanceof BsonTimestamp) {
                return TIMESTAMP;
            } else if (value instanceof BsonRegularExpression) {
                return REGEX;
            } else if (value instanceof MinKey) {
                return MIN_KEY;
            } else if (value instanceof MaxKey) {
                return MAX_KEY;
            } else {
                return OTHER;
            }
        }
    }
}
