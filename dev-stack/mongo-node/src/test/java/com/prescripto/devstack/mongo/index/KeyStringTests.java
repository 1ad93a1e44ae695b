package com.prescripto.devstack.mongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyStringTests {

    private static final List<@Nullable Object> ASCENDING = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            -5_000_000_000L,
            -2.5,
            -2,
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            0.5,
            new Decimal128(new BigDecimal("1.5")),
            2,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE - 1000,
            Double.POSITIVE_INFINITY,
            "",
            "\u0000",
            "a",
            "a\u0000",
            "a\u0000b",
            "a\u0001",
            "ab",
            "b",
            "\u00e9",
            "\ud83d\ude00",
            "\uffee",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            new Document("a", "x"),
            new UUID(0, 1),
            new UUID(1, 0),
            new UUID(-1, 0),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000001"),
            false,
            true,
            Instant.parse("1969-01-01T00:00:00Z"),
            Instant.parse("2026-11-23T12:00:00Z"),
            new BsonTimestamp(1),
            new BsonTimestamp(-1),
            MaxKey.getInstance());

    @Test
    void the_bytes_are_in_the_order_of_the_values() {
        for (int first = 0; first < ASCENDING.size(); first++) {
            for (int second = first + 1; second < ASCENDING.size(); second++) {
                Object lesser = ASCENDING.get(first);
                Object greater = ASCENDING.get(second);
                assertThat(Arrays.compareUnsigned(KeyString.of(lesser), KeyString.of(greater)))
                        .as("%s before %s", lesser, greater)
                        .isNegative();
            }
        }
    }

    @Test
    void no_value_begins_with_another() {
        for (Object first : ASCENDING) {
            for (Object second : ASCENDING) {
                byte[] shorter = KeyString.of(first);
                byte[] longer = KeyString.of(second);
                boolean begins = longer.length >= shorter.length
                        && Arrays.equals(shorter, Arrays.copyOf(longer, shorter.length));
                assertThat(begins).as("%s and %s", first, second).isEqualTo(first == second);
            }
        }
    }

    @Test
    void equal_values_of_different_types_have_the_same_bytes() {
        List<List<?>> equals = List.of(
                List.of(1, 1L, 1.0, Decimal128.ONE),
                List.of(0, -0.0, 0.0),
                List.of(Missing.getInstance()),
                List.of(new Document("a", 1), new Document("a", 1.0)));
        for (List<?> same : equals) {
            assertThat(same).allSatisfy(value -> assertThat(KeyString.of(value)).isEqualTo(KeyString.of(same.get(0))));
        }
        assertThat(KeyString.of(Missing.getInstance())).isEqualTo(KeyString.of(null));
    }

    @Test
    void an_empty_array_comes_before_null() {
        assertThat(Arrays.compareUnsigned(KeyString.of(Undefined.VALUE), KeyString.of(null)))
                .isNegative();
        assertThat(Arrays.compareUnsigned(KeyString.of(MinKey.getInstance()), KeyString.of(Undefined.VALUE)))
                .isNegative();
    }
}
