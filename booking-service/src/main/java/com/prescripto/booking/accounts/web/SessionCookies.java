package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.RefreshToken;
import com.prescripto.booking.accounts.Session;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies refresh tokens travel in: one per app, never seen by scripts or other sites. */
@Component
class SessionCookies {

    private static final String PATH = "/api/sessions";

    private final boolean secure;

    SessionCookies(CookieProperties properties) {
        this.secure = properties.secure();
    }

    ResponseCookie keep(App app, RefreshToken token) {
        return cookie(app, token.value(), Session.LIFE);
    }

    ResponseCookie drop(App app) {
        return cookie(app, "", Duration.ZERO);
    }

    Optional<RefreshToken> read(App app, HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(app)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .flatMap(RefreshToken::parse);
    }

    private ResponseCookie cookie(App app, String value, Duration life) {
        return ResponseCookie.from(name(app), value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(life)
                .build();
    }

    private static String name(App app) {
        return switch (app) {
            case PATIENT -> "prescripto_patient";
            case STAFF -> "prescripto_staff";
        };
    }
}
