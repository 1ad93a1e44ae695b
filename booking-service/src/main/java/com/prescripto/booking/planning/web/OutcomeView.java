package com.prescripto.booking.planning.web;

import com.prescripto.booking.planning.Decision.Action;
import com.prescripto.booking.planning.DecisionOutcome;
import com.prescripto.booking.planning.DecisionOutcome.Obstacle;
import com.prescripto.booking.platform.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How carrying out a decision went.
 *
 * @param problem the last part of the type of the problem that kept it from being done
 */
@Schema(name = "DecisionOutcome")
record OutcomeView(
        String appointmentId,
        Action action,
        boolean done,
        @Nullable String problem) {

    static List<OutcomeView> all(List<DecisionOutcome> outcomes) {
        return outcomes.stream().map(OutcomeView::of).toList();
    }

    private static OutcomeView of(DecisionOutcome outcome) {
        var obstacle = outcome.obstacle();
        return new OutcomeView(
                outcome.appointment().value(),
                outcome.action(),
                outcome.isDone(),
                obstacle == null ? null : problem(obstacle).slug());
    }

    private static ProblemType problem(Obstacle obstacle) {
        return switch (obstacle) {
            case SLOT_TAKEN -> ProblemType.SLOT_TAKEN;
            case SLOT_NOT_OFFERED -> ProblemType.SLOT_NOT_OFFERED;
            case PATIENT_BUSY -> ProblemType.PATIENT_BUSY;
            case TOO_LATE -> ProblemType.TOO_LATE;
            case ALREADY_OVER -> ProblemType.ALREADY_OVER;
            case STALE -> ProblemType.STALE;
            case NOT_FOUND -> ProblemType.NOT_FOUND;
        };
    }
}
