package com.prescripto.audit.platform;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request answered with a problem. Thrown by the web layer only. */
public class Refusal extends ErrorResponseException {

    private static final String RETRY_AFTER_SECONDS = "5";

    /**
     * What is wrong with one parameter.
     *
     * @param pointer JSON Pointer to it, such as {@code /limit}
     */
    public record FieldError(String pointer, String detail) {}

    public Refusal(ProblemType type) {
        super(type.status(), body(type), null);
        if (type == ProblemType.BUSY) {
            getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
    }

    /** The request's errors, parameter by parameter. */
    public static Refusal invalid(List<FieldError> errors) {
        var refusal = new Refusal(ProblemType.VALIDATION);
        refusal.getBody().setProperty("errors", errors);
        return refusal;
    }

    /** One parameter's error. */
    public static Refusal invalid(String pointer, String detail) {
        return invalid(List.of(new FieldError(pointer, detail)));
    }

    private static ProblemDetail body(ProblemType type) {
        var body = ProblemDetail.forStatus(type.status());
        body.setType(type.uri());
        body.setTitle(type.title());
        body.setProperty("correlation", Correlation.current());
        return body;
    }
}
