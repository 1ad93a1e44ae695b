package com.prescripto.booking.patients.web;

import com.prescripto.booking.accounts.App;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.accounts.Password;
import com.prescripto.booking.accounts.web.Session;
import com.prescripto.booking.accounts.web.SessionAnswers;
import com.prescripto.booking.accounts.web.ValidEmail;
import com.prescripto.booking.accounts.web.ValidPassword;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.patients.RegisterPatient;
import com.prescripto.booking.platform.CommandKey;
import com.prescripto.booking.platform.OnceOnly;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Registers patients. */
@RestController
class RegistrationController {

    /** Who wants to become a patient. */
    @Schema(name = "Registration")
    record RegistrationForm(
            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String name,

            @NotNull @ValidEmail String email,
            @NotNull @ValidPassword String password) {

        @Override
        public String toString() {
            return "RegistrationForm[hidden]";
        }
    }

    private final RegisterPatient registerPatient;
    private final OnceOnly onceOnly;
    private final SessionAnswers answers;

    RegistrationController(RegisterPatient registerPatient, OnceOnly onceOnly, SessionAnswers answers) {
        this.registerPatient = registerPatient;
        this.onceOnly = onceOnly;
        this.answers = answers;
    }

    /**
     * Registers a patient and signs them in. Sent again with the same key, it registers nobody and signs them in anew, if
     * the password is right.
     */
    @PostMapping(path = "/api/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    ResponseEntity<Session> register(
            @RequestHeader("Idempotency-Key") @Pattern(regexp = CommandKey.FORM, message = CommandKey.NOT_ONE) String key,
            @Valid @RequestBody RegistrationForm form,
            Origin from) {
        registerPatient.pause(from).ifPresent(pause -> {
            throw SessionAnswers.tooManyTries(pause);
        });
        var typed = new RegisterPatient.Registration(
                form.name(), new EmailAddress(form.email()), new Password(form.password()), key);
        // The password is not part of it: nothing that could be tried out against it is kept.
        var wish = new Wish(typed.name(), typed.email().value());
        return onceOnly.made(
                new CommandKey(Actor.ANONYMOUS, "POST /api/accounts", key),
                wish,
                () -> registerPatient.again(typed).map(this::answer),
                () -> answer(registerPatient.register(typed)));
    }

    private record Wish(String name, String email) {}

    private ResponseEntity<Session> answer(RegisterPatient.Outcome outcome) {
        return outcome.fold(
                signedIn -> answers.welcome(HttpStatus.CREATED, App.PATIENT, signedIn),
                () -> {
                    throw new Refusal(ProblemType.EMAIL_TAKEN);
                },
                () -> {
                    throw new Refusal(ProblemType.IDEMPOTENCY_KEY_REUSED);
                });
    }
}
