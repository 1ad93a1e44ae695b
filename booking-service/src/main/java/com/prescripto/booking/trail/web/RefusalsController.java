package com.prescripto.booking.trail.web;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.trail.AccessRefused.Refusal;
import com.prescripto.booking.trail.Trail;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes down for the trail what notification-service refused to people who are signed in, as it has no way of its own to Kafka.
 * Gathered here with all other refusals, so a flood of them is a few lines, too.
 */
@Hidden
@RestController
class RefusalsController {

    private final Trail trail;

    RefusalsController(Trail trail) {
        this.trail = trail;
    }

    /**
     * What was refused.
     *
     * @param by who asked: the patient, the doctor, the admin's account
     */
    record RefusalForm(
            @NotNull Role role,

            @NotNull @Pattern(regexp = "(pat|doc|acc)_[0-9a-f-]{36}")
            String by,

            @NotNull @Pattern(regexp = "[A-Z]{1,10}") String method,

            @NotNull @Size(max = 200) String path) {}

    @PostMapping("/internal/trail/refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refused(@RequestBody @Valid RefusalForm form) {
        var refusal = Refusal.of(form.method(), form.path(), HttpStatus.FORBIDDEN.value());
        trail.saw(refusal, new Actor(form.role(), form.by()), Refusal.ids(form.path()));
    }
}
