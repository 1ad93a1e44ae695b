package com.prescripto.devstack.razorpay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** What is answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String type, byte[] body) {

    static Reply json(JsonNode json) {
        return json(200, json);
    }

    static Reply json(int status, JsonNode json) {
        return new Reply(status, "application/json", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Reply nothing() {
        return new Reply(204, "application/json", new byte[0]);
    }

    /** A file of ours. */
    static Reply file(String name, String type) throws IOException {
        try (InputStream file = Reply.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw ApiError.notFound();
            }
            return new Reply(200, type + "; charset=utf-8", file.readAllBytes());
        }
    }
}
