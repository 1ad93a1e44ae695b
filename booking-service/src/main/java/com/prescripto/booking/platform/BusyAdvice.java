package com.prescripto.booking.platform;

import com.prescripto.booking.kernel.Busy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Asks those to come back in a moment whom we cannot serve right now. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

    private static final Logger log = LoggerFactory.getLogger(BusyAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        log.info("answered with 503: {}", busy.getMessage());
        var refusal = new Refusal(ProblemType.BUSY).retryAfterSeconds(2);
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .body(refusal.getBody());
    }
}
