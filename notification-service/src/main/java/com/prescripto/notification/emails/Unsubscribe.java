package com.prescripto.notification.emails;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How a mail that one can do without is given up, by its reader alone and only its kind.
 *
 * @param oneClick where the mail program posts to when its reader asks for it there (RFC 8058)
 * @param page asks, and lets one undo it
 */
public record Unsubscribe(String oneClick, String page) {
    /** The one for whoever holds this token, in the app they know. */
    static Unsubscribe of(URI web, String token) {
        var part = URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new Unsubscribe(
                web.resolve("/api/unsubscribe/" + part).toString(),
                web.resolve("/unsubscribe#" + part).toString());
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "Unsubscribe";
    }
}
