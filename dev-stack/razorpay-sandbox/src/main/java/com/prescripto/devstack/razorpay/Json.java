package com.prescripto.devstack.razorpay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in Razorpay's manner. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A list as the API answers it. */
    static ObjectNode collection(List<ObjectNode> items) {
        ObjectNode json = object().put("entity", "collection").put("count", items.size());
        json.putArray("items").addAll(items);
        return json;
    }

    /** No notes are an empty array: that is how PHP writes an empty map, and so how Razorpay does. */
    static JsonNode notes(Map<String, String> notes) {
        if (notes.isEmpty()) {
            ArrayNode none = MAPPER.createArrayNode();
            return none;
        }
        ObjectNode json = object();
        notes.forEach(json::put);
        return json;
    }

    /** A request's body; an empty one is an empty object. */
    static ObjectNode read(byte[] body) {
        if (body.length == 0) {
            return object();
        }
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode json) {
                return json;
            }
        } catch (JacksonException e) {
            // Falls through: what it was instead does not matter.
        }
        throw ApiError.badRequest("The request body is not a JSON object", null);
    }

    static @Nullable String text(ObjectNode json, String field) {
        JsonNode value = json.get(field);
        return value == null || !value.isString() ? null : value.asString();
    }

    static String text(ObjectNode json, String field, String otherwise) {
        String value = text(json, field);
        return value == null ? otherwise : value;
    }

    static long number(ObjectNode json, String field, long otherwise) {
        JsonNode value = json.get(field);
        return value == null || !value.isIntegralNumber() ? otherwise : value.asLong();
    }

    static boolean flag(ObjectNode json, String field, boolean otherwise) {
        JsonNode value = json.get(field);
        return (value == null || !value.isBoolean()) ? otherwise : value.asBoolean();
    }

    /** The notes of a request: at most fifteen, of at most 256 characters. */
    static Map<String, String> notesOf(ObjectNode json) {
        Map<String, String> notes = new LinkedHashMap<>();
        if (json.get("notes") instanceof ObjectNode given) {
            given.properties()
                    .forEach(note -> notes.put(note.getKey(), note.getValue().asString()));
        }
        if (notes.size() > 15 || notes.values().stream().anyMatch(note -> note.length() > 256)) {
            throw ApiError.badRequest("notes: at most 15 of at most 256 characters", "notes");
        }
        return notes;
    }
}
