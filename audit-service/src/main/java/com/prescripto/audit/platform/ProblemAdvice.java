package com.prescripto.audit.platform;

import com.prescripto.audit.platform.Refusal.FieldError;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong into a problem of the catalogue. What nobody foresaw tells the caller nothing but its id. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                "/" + nameOf(error, result),
                                Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"))))
                .toList();
        return answer(Refusal.invalid(errors), request);
    }

    /** Parameters that are read into one object have its components' names. */
    private static @Nullable String nameOf(MessageSourceResolvable error, ParameterValidationResult result) {
        return error instanceof org.springframework.validation.FieldError component
                ? component.getField()
                : result.getMethodParameter().getParameterName();
    }

    /** PostgreSQL is away, or not yet brought up to date. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @Nullable ResponseEntity<Object> unreadable(RuntimeException failure, WebRequest request) {
        log.error("The trail cannot be read", failure);
        return answer(new Refusal(ProblemType.BUSY), request);
    }

    /** Spring Security answers these, as it knows whether anybody is signed in. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception unforeseen, WebRequest request) {
        log.error("unexpected", unforeseen);
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
        return super.handleExceptionInternal(
                refusal, refusal.getBody(), refusal.getHeaders(), refusal.getStatusCode(), request);
    }

    private static ProblemType typeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            default -> status.is4xxClientError() ? ProblemType.MALFORMED : ProblemType.UNEXPECTED;
        };
    }
}
