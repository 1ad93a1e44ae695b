package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.SignedIn;
import com.prescripto.booking.accounts.security.AccessTokens;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Answers somebody who just signed in, by whatever way they came. */
@NamedInterface("web")
@Component
public class SessionAnswers {

    private final AccessTokens tokens;
    private final SessionCookies cookies;

    SessionAnswers(AccessTokens tokens, SessionCookies cookies) {
        this.tokens = tokens;
        this.cookies = cookies;
    }

    /** The session, with the refresh token in its app's cookie. */
    public ResponseEntity<Session> welcome(HttpStatus status, App app, SignedIn signedIn) {
        var token = tokens.issue(signedIn.account(), signedIn.holder());
        var me = Me.of(signedIn.account(), signedIn.holder());
        return ResponseEntity.status(status)
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookies.keep(app, signedIn.token()).toString())
                .body(new Session(token.value(), token.expiresAt(), me));
    }

    /** For somebody who tried too often. */
    public static Refusal tooManyTries(Duration wait) {
        return new Refusal(ProblemType.TOO_MANY_REQUESTS)
                .retryAfterSeconds(wait.plusMillis(999).toSeconds());
    }
}
