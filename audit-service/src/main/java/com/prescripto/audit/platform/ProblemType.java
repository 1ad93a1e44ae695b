package com.prescripto.audit.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every problem this service answers with (RFC 9457). The name, in lower case with hyphens, is the type's last part. */
public enum ProblemType {
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT, "Some of what was sent cannot be accepted"),
    MALFORMED(HttpStatus.BAD_REQUEST, "The request could not be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Please sign in"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in the form you ask for"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "This cannot be answered just now; please try again in a moment"),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
