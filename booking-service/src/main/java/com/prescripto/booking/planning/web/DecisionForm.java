package com.prescripto.booking.planning.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.planning.Decision;
import com.prescripto.booking.planning.Decision.Action;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.platform.Refusal.FieldError;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an affected appointment.
 *
 * @param version as it was shown
 * @param start where it is moved to; with MOVE only
 * @param note staff and the patient see it
 */
@Schema(name = "PlanDecision")
record DecisionForm(
        @NotBlank @Size(max = 60) String appointmentId,
        @NotNull @PositiveOrZero Long version,
        @NotNull Action action,
        @Nullable OffsetDateTime start,
        @Nullable @Size(max = 300) String note) {

    static final int MOST = 1000;

    /** The decisions, one for each appointment. */
    static List<Decision> all(@Nullable List<DecisionForm> forms) {
        var decisions = new ArrayList<Decision>();
        var errors = new ArrayList<FieldError>();
        var decided = new HashSet<String>();
        for (int i = 0; forms != null && i < forms.size(); i++) {
            var form = forms.get(i);
            var pointer = "/decisions/" + i;
            if (!decided.add(form.appointmentId)) {
                errors.add(new FieldError(pointer + "/appointmentId", "is decided twice"));
            } else if (form.action == Action.MOVE && form.start == null) {
                errors.add(new FieldError(pointer + "/start", "says where it is moved to"));
            } else {
                decisions.add(form.decision());
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return decisions;
    }

    private Decision decision() {
        Instant to = action == Action.MOVE && start != null ? start.toInstant() : null;
        var words = note == null || note.isBlank() ? null : note.strip();
        return new Decision(new AppointmentId(appointmentId), version, action, to, words);
    }
}
