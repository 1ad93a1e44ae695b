package com.prescripto.booking.platform;

import com.prescripto.booking.platform.Refusal.FieldError;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong into a problem of the catalogue. What nobody foresaw tells the caller nothing but its id. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldError(pointer(error.getField()), message(error.getDefaultMessage())))
                .toList();
        return answer(Refusal.invalid(errors), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<FieldError>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                body.getFieldErrors()
                        .forEach(error -> errors.add(
                                new FieldError(pointer(error.getField()), message(error.getDefaultMessage()))));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "parameter");
                result.getResolvableErrors()
                        .forEach(
                                error -> errors.add(new FieldError(pointer(name), message(error.getDefaultMessage()))));
            }
        }
        return answer(Refusal.invalid(errors), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new Refusal(ProblemType.PAYLOAD_TOO_LARGE), request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> violated(ConstraintViolationException violated, WebRequest request) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(violation ->
                        new FieldError(pointer(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return answer(Refusal.invalid(errors), request);
    }

    /** Spring Security answers these, as it knows whether anybody is signed in. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    /**
     * An answer that has begun cannot be taken back. Its connection is cut instead, as the server does with what nobody
     * handles: half a file must not look like a whole one.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception unforeseen, WebRequest request) throws Exception {
        log.error("unexpected", unforeseen);
        if (request instanceof ServletWebRequest web
                && web.getResponse() != null
                && web.getResponse().isCommitted()) {
            throw unforeseen;
        }
        return answer(new Refusal(ProblemType.UNEXPECTED), request);
    }

    /** Every standard failure of Spring comes by here; it gets the catalogue's type for its status. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof Refusal) {
            return super.handleExceptionInternal(failure, body, headers, status, request);
        }
        if (status.is5xxServerError()) {
            log.error("unexpected", failure);
        }
        var refusal = new Refusal(typeOf(status));
        var given = failure instanceof ErrorResponse response ? response.getHeaders() : headers;
        return super.handleExceptionInternal(failure, refusal.getBody(), given, refusal.getStatusCode(), request);
    }

    private @Nullable ResponseEntity<Object> answer(Refusal refusal, WebRequest request) {
        ProblemDetail body = refusal.getBody();
        return super.handleExceptionInternal(refusal, body, refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> ProblemType.MALFORMED;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? ProblemType.MALFORMED : ProblemType.UNEXPECTED;
        };
    }

    private static String pointer(String field) {
        return "/" + field.replace('.', '/').replace("[", "/").replace("]", "");
    }

    private static String message(@Nullable String text) {
        return Objects.requireNonNullElse(text, "is not valid");
    }
}
