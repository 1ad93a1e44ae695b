package com.prescripto.notification.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request answered with a problem (RFC 9457), in booking-service's words. Thrown by the web layer only. */
public final class Refusal extends ErrorResponseException {
    private Refusal(HttpStatus status, String type, String title) {
        super(status, body(status, type, title), null);
    }

    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "There is no such thing");
    }

    /** Somebody else was faster. */
    public static Refusal alreadyDone() {
        return new Refusal(HttpStatus.CONFLICT, "stale", "Somebody has dealt with this already");
    }

    /** A server behind this one is away. */
    public static Refusal busy() {
        var refusal = new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "This cannot be answered just now; please try again in a moment");
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return refusal;
    }

    /** One part of the request is wrong; the pointer says which. */
    public static Refusal invalid(String pointer, String detail) {
        var refusal =
                new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "validation", "Some of what was sent cannot be accepted");
        refusal.getBody().setProperty("errors", List.of(Map.of("pointer", pointer, "detail", detail)));
        return refusal;
    }

    private static ProblemDetail body(HttpStatus status, String type, String title) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("/problems/" + type));
        body.setTitle(title);
        body.setProperty("correlation", Correlation.current());
        return body;
    }
}
