package com.prescripto.booking.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request answered with a problem. Thrown by the web layer only; use cases say no with a value. */
public class Refusal extends ErrorResponseException {

    /**
     * What is wrong with one field.
     *
     * @param pointer JSON Pointer to it, such as {@code /email}
     */
    public record FieldError(String pointer, String detail) {}

    private final ProblemType type;

    public Refusal(ProblemType type) {
        this(type, null);
    }

    public Refusal(ProblemType type, @Nullable String detail) {
        super(type.status(), body(type, detail), null);
        this.type = type;
    }

    /** The request's field errors. */
    public static Refusal invalid(List<FieldError> errors) {
        return new Refusal(ProblemType.VALIDATION).with("errors", errors);
    }

    /** One field's error. */
    public static Refusal invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    /** Adds an extension member. */
    public Refusal with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }

    /** Tells the caller when to try again. */
    public Refusal retryAfterSeconds(long seconds) {
        getHeaders().set("Retry-After", Long.toString(seconds));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    static ProblemDetail body(ProblemType type, @Nullable String detail) {
        var body = ProblemDetail.forStatus(type.status());
        body.setType(type.uri());
        body.setTitle(type.title());
        body.setDetail(detail);
        body.setProperty("correlation", Correlation.current());
        return body;
    }
}
