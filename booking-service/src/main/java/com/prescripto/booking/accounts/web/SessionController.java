package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.RefreshSession;
import com.prescripto.booking.accounts.SignIn;
import com.prescripto.booking.accounts.SignOut;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
@RequestMapping("/api/sessions")
class SessionController {

    /** Who wants to sign in, and where. */
    @Schema(name = "Credentials")
    record SignInForm(
            @NotNull @ValidEmail String email,
            @NotEmpty @Size(max = 1024) String password,
            @NotNull App app) {

        @Override
        public String toString() {
            return "SignInForm[hidden]";
        }
    }

    /** Whose session goes on. */
    @Schema(name = "SessionRefresh")
    record RefreshForm(@NotNull App app) {}

    private final SignIn signIn;
    private final RefreshSession refreshSession;
    private final SignOut signOut;
    private final SessionAnswers answers;
    private final SessionCookies cookies;

    SessionController(
            SignIn signIn,
            RefreshSession refreshSession,
            SignOut signOut,
            SessionAnswers answers,
            SessionCookies cookies) {
        this.signIn = signIn;
        this.refreshSession = refreshSession;
        this.signOut = signOut;
        this.answers = answers;
        this.cookies = cookies;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> signIn(@Valid @RequestBody SignInForm form, Origin from) {
        var typed = new SignIn.Credentials(new EmailAddress(form.email()), form.password(), form.app());
        return signIn.signIn(typed, from)
                .fold(
                        signedIn -> answers.welcome(HttpStatus.OK, form.app(), signedIn),
                        () -> {
                            throw new Refusal(ProblemType.WRONG_CREDENTIALS);
                        },
                        () -> {
                            throw new Refusal(ProblemType.WRONG_APP);
                        },
                        wait -> {
                            throw SessionAnswers.tooManyTries(wait);
                        });
    }

    @PostMapping(path = "/refresh", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Session> refresh(
            @Valid @RequestBody RefreshForm form, @Parameter(hidden = true) HttpServletRequest request) {
        return cookies.read(form.app(), request)
                .flatMap(token -> refreshSession.refresh(token, form.app()))
                .map(signedIn -> answers.welcome(HttpStatus.OK, form.app(), signedIn))
                .orElseThrow(() -> new Refusal(ProblemType.SESSION_EXPIRED));
    }

    @DeleteMapping("/current")
    @ApiResponse(responseCode = "204", useReturnTypeSchema = true)
    ResponseEntity<Void> signOut(@RequestParam App app, @Parameter(hidden = true) HttpServletRequest request) {
        cookies.read(app, request).ifPresent(signOut::signOut);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookies.drop(app).toString())
                .build();
    }
}
