package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.AskPasswordReset;
import com.prescripto.booking.accounts.LinkToken;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.ResetPassword;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who have forgotten their password. */
@RestController
@RequestMapping("/api/password-resets")
class PasswordResetController {

    /** Whose password is forgotten. */
    @Schema(name = "PasswordResetRequest")
    record ResetForm(@NotNull @ValidEmail String email) {

        @Override
        public String toString() {
            return "ResetForm[hidden]";
        }
    }

    /**
     * Another password.
     *
     * @param token from the mailed link
     */
    @Schema(name = "PasswordReset")
    record CompletionForm(
            @NotNull @Size(max = 100) String token,
            @NotNull @ValidPassword String password) {

        @Override
        public String toString() {
            return "CompletionForm[hidden]";
        }
    }

    private final AskPasswordReset askPasswordReset;
    private final ResetPassword resetPassword;

    PasswordResetController(AskPasswordReset askPasswordReset, ResetPassword resetPassword) {
        this.askPasswordReset = askPasswordReset;
        this.resetPassword = resetPassword;
    }

    /** Has a link mailed if there is an account with this address; the answer is the same when there is none. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<Void> ask(@Valid @RequestBody ResetForm form, Origin from) {
        askPasswordReset.ask(new EmailAddress(form.email()), from).ifPresent(wait -> {
            throw SessionAnswers.tooManyTries(wait);
        });
        return ResponseEntity.accepted().build();
    }

    /** Sets the password and ends every session of the account. */
    @PostMapping(path = "/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "204", useReturnTypeSchema = true)
    ResponseEntity<Void> complete(@Valid @RequestBody CompletionForm form) {
        var done = LinkToken.parse(form.token())
                .map(token -> resetPassword.reset(token, new Password(form.password())))
                .orElse(false);
        if (!done) {
            throw new Refusal(ProblemType.LINK_EXPIRED);
        }
        return ResponseEntity.noContent().build();
    }
}
