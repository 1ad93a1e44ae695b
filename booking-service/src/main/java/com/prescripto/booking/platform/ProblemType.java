package com.prescripto.booking.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every problem this service answers with (RFC 9457). The name, in lower case with hyphens, is the type's last part. */
public enum ProblemType {
    VALIDATION(HttpStatus.UNPROCESSABLE_CONTENT, "Some of what was sent cannot be accepted"),
    MALFORMED(HttpStatus.BAD_REQUEST, "The request could not be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Please sign in"),
    WRONG_CREDENTIALS(HttpStatus.UNAUTHORIZED, "The e-mail address or the password is wrong"),
    SESSION_EXPIRED(HttpStatus.UNAUTHORIZED, "Please sign in again"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do this"),
    WRONG_APP(HttpStatus.FORBIDDEN, "Your account belongs to the other app"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing, or it is not yours"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This cannot be done here"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This kind of content is not understood here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no answer in the form you ask for"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "That is too large"),
    EMAIL_TAKEN(HttpStatus.CONFLICT, "There is already an account with this e-mail address"),
    LINK_EXPIRED(HttpStatus.GONE, "This link is no longer good"),
    SLOT_TAKEN(HttpStatus.CONFLICT, "That time has just been taken"),
    SLOT_NOT_OFFERED(HttpStatus.UNPROCESSABLE_CONTENT, "That time is not offered"),
    PATIENT_BUSY(HttpStatus.CONFLICT, "You already have a visit at that time"),
    TOO_MANY_HOLDS(HttpStatus.CONFLICT, "You hold as many times as you can"),
    HOLD_LAPSED(HttpStatus.GONE, "The time to confirm has run out"),
    PAYMENT_DUE(HttpStatus.CONFLICT, "This time has to be paid first"),
    ALREADY_PAID(HttpStatus.CONFLICT, "This is paid already"),
    NOT_PAYABLE(HttpStatus.CONFLICT, "This cannot be paid now"),
    PAYMENT_NOT_VERIFIED(HttpStatus.UNPROCESSABLE_CONTENT, "This payment could not be verified"),
    WRONG_SIGNATURE(HttpStatus.UNAUTHORIZED, "This is not signed by whom it should be"),
    PAYMENTS_OFF(HttpStatus.SERVICE_UNAVAILABLE, "Paying online is not possible here"),
    PAYMENTS_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The payment provider cannot be reached; please try again"),
    TOO_LATE(HttpStatus.CONFLICT, "It is too late to move this appointment"),
    SCHEDULE_IMPACT(HttpStatus.CONFLICT, "Booked appointments no longer fit"),
    ALREADY_OVER(HttpStatus.CONFLICT, "The appointment no longer allows this"),
    VISITS_TO_COME(HttpStatus.CONFLICT, "There are visits to come"),
    STALE(HttpStatus.CONFLICT, "Somebody else changed this in the meantime"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This key was used for something else"),
    STILL_RUNNING(HttpStatus.CONFLICT, "The same request is still being worked on"),
    PHOTO_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This picture cannot be used"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many tries; please wait a moment"),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE, "Too much at once; please try again in a moment"),
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
        return URI.create("/problems/" + slug());
    }

    /** The last part of the type, such as {@code slot-taken}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
