package com.prescripto.booking.trail.web;

import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Fact;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.platform.Cause;
import com.prescripto.booking.trail.ParkedMessageDecided;
import com.prescripto.booking.trail.TrailFacts;
import com.prescripto.booking.trail.TrailFacts.Telling;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes down for the trail what admins decided in notification-service, which has no way of its own to Kafka. It says so again
 * until it is answered; the event's id comes from the message's, so that it is told once.
 */
@Hidden
@RestController
class ParkedMessagesController {

    private final TrailFacts facts;

    ParkedMessagesController(TrailFacts facts) {
        this.facts = facts;
    }

    /** What can be done with a parked message. */
    enum Act {
        REPLAYED,
        DISCARDED
    }

    /**
     * What was decided.
     *
     * @param by the admin's account
     * @param type of the event in the message
     * @param subject of the event in the message
     */
    record DecisionForm(
            @NotNull Act act,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,60}") String by,

            @NotNull Instant at,
            @Nullable String type,
            @Nullable String subject) {

        ParkedMessageDecided event(UUID message) {
            var id = message.toString();
            var event = type != null && type.matches("[A-Z][A-Z_]{0,99}") ? type : null;
            var appointment = subject != null && subject.matches("apt_[0-9a-f-]{36}") ? subject : null;
            return switch (act) {
                case REPLAYED -> new ParkedMessageDecided.Replayed(id, event, appointment);
                case DISCARDED -> new ParkedMessageDecided.Discarded(id, event, appointment);
            };
        }
    }

    @PutMapping("/internal/trail/parked-messages/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decided(@PathVariable UUID id, @RequestBody @Valid DecisionForm form) {
        var by = new Actor(Role.ADMIN, form.by());
        var fact = new Fact(form.event(id), by, form.at().truncatedTo(ChronoUnit.MILLIS));
        facts.add(new Telling(id.toString(), fact, Cause.current()));
    }
}
