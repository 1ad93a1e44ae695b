package com.prescripto.audit.trail.web;

import com.prescripto.audit.platform.Refusal;
import com.prescripto.audit.trail.TrailQuery.Cursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A cursor as callers carry it: opaque, safe in a URL. */
final class PageToken {

    private PageToken() {}

    static String write(Cursor cursor) {
        var text = cursor.occurredAt() + " " + cursor.eventId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses what {@link #write} never wrote. */
    static Cursor read(String token) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // Told below like any other token that is not ours.
        }
        throw Refusal.invalid("/after", "is not a place in the trail");
    }
}
