package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Role;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Cancels an appointment or lets a hold go: the only door for patients, doctors and admins alike, the actor carries the
 * difference. The time is given back with the same write, and what goes back to the patient is decided by the policy
 * agreed at booking.
 */
@Service
public class CancelAppointment {

    private final Changes changes;

    CancelAppointment(Appointments appointments, Clock clock) {
        this.changes = new Changes(appointments, clock);
    }

    /**
     * What is asked for.
     *
     * @param version the version that was seen, or null when any will do
     * @param refundPercent instead of what the policy says; staff only, and with a note
     */
    public record Wish(
            @Nullable Long version,
            @Nullable CancellationCode code,
            @Nullable String note,
            @Nullable Integer refundPercent) {

        /** Cancels without more words. */
        public static final Wish PLAIN = new Wish(null, null, null, null);

        /** What keeps somebody from asking this; empty when nothing does. */
        public Optional<Flaw> flaw(Actor by) {
            if (code != null && !code.isFor(by.role())) {
                return Optional.of(Flaw.CODE_OF_OTHERS);
            }
            if (refundPercent == null) {
                return Optional.empty();
            }
            if (by.is(Role.PATIENT)) {
                return Optional.of(Flaw.REFUND_BY_PATIENT);
            }
            return note == null || note.isBlank() ? Optional.of(Flaw.REFUND_WITHOUT_NOTE) : Optional.empty();
        }
    }

    /** What a wish can have wrong. */
    public enum Flaw {
        /** The code is not one that this role gives. */
        CODE_OF_OTHERS,
        /** A patient cannot choose what goes back. */
        REFUND_BY_PATIENT,
        /** Who departs from the policy says why. */
        REFUND_WITHOUT_NOTE
    }

    /**
     * Cancels.
     *
     * @throws IllegalArgumentException when the wish has a {@link Flaw}
     */
    public ChangeOutcome cancel(AppointmentId id, Wish wish, Actor by) {
        wish.flaw(by).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.name());
        });
        return changes.change(id, wish.version(), Action.CANCEL, by, (appointment, now) -> {
            var usual = CancellationPolicy.judge(appointment.policy(), now, appointment, by)
                    .refundPercent();
            var refund = wish.refundPercent() == null ? usual : wish.refundPercent();
            return appointment.cancel(wish.code(), wish.note(), refund, by, now);
        });
    }
}
