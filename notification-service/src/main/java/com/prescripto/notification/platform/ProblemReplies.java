package com.prescripto.notification.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refusals as RFC 9457 problems, in booking-service's words. */
@Component
class ProblemReplies implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final RefusalLog refusals;

    ProblemReplies(RefusalLog refusals) {
        this.refusals = refusals;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"prescripto\", charset=\"UTF-8\"");
        write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "The service password is needed here");
    }

    /** Asks for a bearer token only: an offer of Basic would make browsers ask for a password. */
    void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "unauthenticated", "Please sign in");
    }

    void busy(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        write(response, HttpStatus.SERVICE_UNAVAILABLE, "busy", "This cannot be answered just now");
    }

    /** Who cannot be written down is told nothing, not even no. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (refusals.tookDown(request)) {
            write(response, HttpStatus.FORBIDDEN, "forbidden", "This is not open to you");
        } else {
            busy(response);
        }
    }

    private static void write(HttpServletResponse response, HttpStatus status, String type, String title)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .printf(
                        "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"correlation\":\"%s\"}",
                        type, title, status.value(), Correlation.current());
    }
}
