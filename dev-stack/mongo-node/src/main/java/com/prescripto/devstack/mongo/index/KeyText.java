package com.prescripto.devstack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Json;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A key as mongod prints it in a duplicate key error: {@code { doctorId: "d1", start: new Date(1764000000000) }}. */
final class KeyText {

    private KeyText() {}

    static String of(List<IndexKey> keys, @Nullable Object[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> keys.get(i).getKey() + ": " + of(values[i]))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String of(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return "null";
        } else if (value instanceof Undefined) {
            return "undefined";
        } else if (value instanceof Instant instant) {
            return "new Date(" + instant.toEpochMilli() + ")";
        } else if (value instanceof ObjectId id) {
            return "ObjectId('" + id.getHexData() + "')";
        } else if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(field -> field.getKey() + ": " + of(field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        } else if (value instanceof Collection<?> array) {
            return array.stream().map(KeyText::of).collect(Collectors.joining(", ", "[ ", " ]"));
        } else {
            return Json.toCompactJsonValue(value);
        }
    }
}
