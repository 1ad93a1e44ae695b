package com.prescripto.notification.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** A place in a list that goes by time, as callers carry it: opaque, safe in a URL. */
public record PageToken(Instant at, String id) {
    /** As it is given out. */
    public String write() {
        var text = at + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what {@link #write} never wrote. */
    public static PageToken read(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new PageToken(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // told below like any other token that is not ours
        }
        throw Refusal.invalid("/after", "is not a place in this list");
    }
}
