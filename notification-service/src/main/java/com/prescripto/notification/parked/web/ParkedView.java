package com.prescripto.notification.parked.web;

import com.prescripto.notification.parked.ParkedMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A parked message as an admin sees it.
 *
 * @param body what it says, as text or, when it is no text, in hexadecimal digits; the beginning when it is long, and
 *     absent in a list
 * @param size of the body, in bytes
 * @param headers absent in a list
 */
record ParkedView(
        String id,
        @Nullable String type,
        @Nullable String subject,
        String reason,
        Instant parkedAt,
        @Nullable Instant firstFailedAt,
        int attempts,
        int size,
        @Nullable DecisionView decision,
        @Nullable Map<String, String> headers,
        @Nullable String body) {
    private static final int SHOWN = 16_000;

    /** What was done with it. */
    record DecisionView(
            ParkedMessage.Act act,
            String by,
            Instant at,
            @Nullable String note) {}

    static ParkedView inList(ParkedMessage message) {
        return of(message, null, null);
    }

    static ParkedView whole(ParkedMessage message) {
        return of(message, new TreeMap<>(message.headers()), text(message.body().bytes()));
    }

    private static ParkedView of(ParkedMessage message, @Nullable Map<String, String> headers, @Nullable String body) {
        var made = message.decision();
        return new ParkedView(
                message.id().toString(),
                message.type(),
                message.subject(),
                message.reason(),
                message.parkedAt(),
                message.firstFailedAt(),
                message.attempts(),
                message.body().size(),
                made == null ? null : new DecisionView(made.act(), made.by(), made.at(), made.note()),
                headers,
                body);
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        } catch (CharacterCodingException noText) {
            return HexFormat.ofDelimiter(" ").formatHex(body, 0, Math.min(body.length, SHOWN / 4));
        }
    }
}
