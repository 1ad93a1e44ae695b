package com.prescripto.notification.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Writes down what people who are signed in are refused: booking-service, which has a way to the audit trail, takes it there. */
@Component
class RefusalLog {
    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
    private static final int LONGEST_PATH = 200;

    private final BookingService booking;

    RefusalLog(BookingService booking) {
        this.booking = booking;
    }

    /** Who asked for what. */
    record RefusalForm(@Nullable String role, String by, String method, String path) {}

    /** Whether it is written down that this is refused; a service is nobody, and need not be. */
    boolean tookDown(HttpServletRequest request) {
        var asker = SecurityContextHolder.getContext().getAuthentication();
        if (asker == null || !(asker.getPrincipal() instanceof Jwt token)) {
            return true;
        }
        var path = request.getRequestURI();
        var form = new RefusalForm(
                token.getClaimAsString("role"),
                Objects.requireNonNullElse(token.getClaimAsString("person"), token.getSubject()),
                request.getMethod(),
                path.substring(0, Math.min(path.length(), LONGEST_PATH)));
        var failure = booking.report(form, "/internal/trail/refusals");
        failure.ifPresent(why -> log.warn("A refusal could not be written down: {}", why));
        return failure.isEmpty();
    }
}
