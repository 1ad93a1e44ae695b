package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.AccountBusy;
import com.prescripto.booking.accounts.Passwords;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers those who come while too many passwords are being hashed, or while others change the same account. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BusyAdvice {

    @ExceptionHandler({Passwords.Busy.class, AccountBusy.class})
    ResponseEntity<ProblemDetail> busy() {
        var refusal = new Refusal(ProblemType.BUSY).retryAfterSeconds(2);
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .body(refusal.getBody());
    }
}
