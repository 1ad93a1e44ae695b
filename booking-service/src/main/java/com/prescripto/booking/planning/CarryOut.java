package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.ChangeOutcome;
import com.prescripto.booking.appointments.MoveOutcome;
import com.prescripto.booking.appointments.RescheduleAppointment;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.planning.Decision.Action;
import com.prescripto.booking.planning.DecisionOutcome.Obstacle;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries out what was decided for the appointments a stored plan has no room for, one by one: each is a change of its own
 * that succeeds or not, and whatever is left undone shows among the orphans.
 */
@Component
class CarryOut {

    /** What is called off first makes room for what is moved. */
    private static final Comparator<Decision> ORDER =
            Comparator.comparing(decision -> decision.action() == Action.MOVE ? 1 : 0);

    private final CancelAppointment cancelAppointment;
    private final RescheduleAppointment rescheduleAppointment;

    CarryOut(CancelAppointment cancelAppointment, RescheduleAppointment rescheduleAppointment) {
        this.cancelAppointment = cancelAppointment;
        this.rescheduleAppointment = rescheduleAppointment;
    }

    /** One outcome for each decision. */
    List<DecisionOutcome> all(List<Decision> decisions, List<Affected> affected, Actor by) {
        var outcomes = new ArrayList<DecisionOutcome>();
        decisions.stream()
                .sorted(ORDER)
                .forEach(decision -> outcomes.add(DecisionOutcome.of(
                        decision,
                        of(decision, affected)
                                .map(one -> obstacle(decision, one, by))
                                .orElse(Optional.of(Obstacle.NOT_FOUND))
                                .orElse(null))));
        return outcomes;
    }

    /** Those about which nothing was decided, or about a version that is no more. */
    static List<Affected> undecided(List<Affected> affected, List<Decision> decisions) {
        return affected.stream()
                .filter(one -> decisions.stream().noneMatch(decision -> isAbout(decision, one)))
                .toList();
    }

    private static Optional<Affected> of(Decision decision, List<Affected> affected) {
        return affected.stream().filter(one -> isAbout(decision, one)).findFirst();
    }

    private static boolean isAbout(Decision decision, Affected one) {
        return one.appointment().id().equals(decision.appointment())
                && one.appointment().version() == decision.version();
    }

    private Optional<Obstacle> obstacle(Decision decision, Affected one, Actor by) {
        return switch (decision.action()) {
            case KEEP -> Optional.empty();
            case CANCEL -> cancel(decision, one.why(), by);
            case MOVE -> move(decision, by);
        };
    }

    private Optional<Obstacle> cancel(Decision decision, Misfit why, Actor by) {
        var code = switch (why) {
            case LEAVE -> CancellationCode.DOCTOR_AWAY;
            case HOLIDAY -> CancellationCode.CLINIC_CLOSED;
            case OUTSIDE_HOURS -> CancellationCode.SCHEDULE_CHANGED;
        };
        var wish = new CancelAppointment.Wish(decision.version(), code, decision.note(), null);
        return cancelAppointment.cancel(decision.appointment(), wish, by).fold(new Cancelling());
    }

    private Optional<Obstacle> move(Decision decision, Actor by) {
        var start = Objects.requireNonNull(decision.start());
        var wish = new RescheduleAppointment.Wish(null, null, start, decision.version(), decision.note(), false);
        return rescheduleAppointment.move(decision.appointment(), wish, by).fold(new Moving());
    }

    private static final class Cancelling implements ChangeOutcome.Cases<Optional<Obstacle>> {
        @Override
        public Optional<Obstacle> done(ChangeOutcome.Done done) {
            return Optional.empty();
        }

        @Override
        public Optional<Obstacle> notYours() {
            return Optional.of(Obstacle.NOT_FOUND);
        }

        @Override
        public Optional<Obstacle> notAllowed(ChangeOutcome.NotAllowed notAllowed) {
            return Optional.of(Obstacle.ALREADY_OVER);
        }

        @Override
        public Optional<Obstacle> stale() {
            return Optional.of(Obstacle.STALE);
        }
    }

    private static final class Moving implements MoveOutcome.Cases<Optional<Obstacle>> {
        @Override
        public Optional<Obstacle> moved(MoveOutcome.Moved moved) {
            return Optional.empty();
        }

        @Override
        public Optional<Obstacle> slotTaken(MoveOutcome.SlotTaken slotTaken) {
            return Optional.of(Obstacle.SLOT_TAKEN);
        }

        @Override
        public Optional<Obstacle> patientBusy() {
            return Optional.of(Obstacle.PATIENT_BUSY);
        }

        @Override
        public Optional<Obstacle> notOffered(MoveOutcome.NotOffered notOffered) {
            return Optional.of(Obstacle.SLOT_NOT_OFFERED);
        }

        @Override
        public Optional<Obstacle> stale() {
            return Optional.of(Obstacle.STALE);
        }

        @Override
        public Optional<Obstacle> tooLate() {
            return Optional.of(Obstacle.TOO_LATE);
        }

        @Override
        public Optional<Obstacle> notAllowed(MoveOutcome.NotAllowed notAllowed) {
            return Optional.of(Obstacle.ALREADY_OVER);
        }

        @Override
        public Optional<Obstacle> unknownDoctor() {
            return Optional.of(Obstacle.NOT_FOUND);
        }

        @Override
        public Optional<Obstacle> notYours() {
            return Optional.of(Obstacle.NOT_FOUND);
        }
    }
}
