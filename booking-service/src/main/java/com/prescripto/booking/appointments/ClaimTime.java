package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.Appointments.ClaimCollision;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stores what claims time. The store's unique claims decide; this only chooses tokens that look free, and clears away holds
 * whose time is over. So a hold ends at its very moment, whether a timer has come by or not.
 */
final class ClaimTime {

    private static final int LAPSES = 3;

    private final Appointments appointments;
    private final AppointmentRules rules;
    private final Clock clock;

    ClaimTime(Appointments appointments, AppointmentRules rules, Clock clock) {
        this.appointments = appointments;
        this.rules = rules;
        this.clock = clock;
    }

    /** How it went. */
    enum Answer {
        DONE,
        /** Somebody changed the appointment first. */
        STALE,
        DOCTOR_TAKEN,
        PATIENT_BUSY,
        TOO_MANY_HOLDS,
        DAY_FULL
    }

    /** How it went, and what is stored when it is done. */
    record Result(Answer answer, Optional<Appointment> stored) {
        static Result of(Answer answer) {
            return new Result(answer, Optional.empty());
        }
    }

    /**
     * The tokens that are needed.
     *
     * @param id of the appointment they are for; tokens it has are free to it
     * @param holding whether it is one of the patient's holds
     * @param limit of the doctor's day, null for none
     * @param overLimit whether it may go over the limit, without a token
     */
    record Need(
            AppointmentId id,
            PatientId patient,
            boolean holding,
            DoctorId doctor,
            LocalDate date,
            ZoneId zone,
            @Nullable Integer limit,
            boolean overLimit) {}

    /** Makes a change with tokens it can have, and stores it: at once or, when others are at it too, some tries later. */
    Result claim(Need need, Function<Tokens, Appointment.Change> making, Predicate<Appointment.Change> storing) {
        var lapses = 0;
        var tries = LAPSES + (need.holding ? rules.holds() : 0) + (need.limit == null ? 0 : need.limit);
        var answer = Answer.DOCTOR_TAKEN;
        for (int attempt = 0; attempt <= tries; attempt++) {
            var hold = need.holding ? firstOf(freeHolds(need), need) : null;
            if (need.holding && hold == null) {
                return Result.of(Answer.TOO_MANY_HOLDS);
            }
            var day = need.limit == null ? null : firstOf(freeOfDay(need, need.limit), need);
            if (need.limit != null && day == null && !need.overLimit) {
                return Result.of(Answer.DAY_FULL);
            }
            var change = making.apply(new Tokens(hold, day));
            try {
                return storing.test(change)
                        ? new Result(Answer.DONE, Optional.of(change.after()))
                        : Result.of(Answer.STALE);
            } catch (ClaimCollision collision) {
                answer = answer(collision.kind());
                var cleared = lapses++ < LAPSES && clear(SlotClaims.of(change.after()));
                if (!cleared && (answer == Answer.DOCTOR_TAKEN || answer == Answer.PATIENT_BUSY)) {
                    return Result.of(answer);
                }
            }
        }
        return Result.of(answer);
    }

    private List<Integer> freeHolds(Need need) {
        var free = new ArrayList<>(IntStream.range(0, rules.holds()).boxed().toList());
        var claims = free.stream()
                .map(number -> SlotClaims.hold(need.patient, number))
                .toList();
        for (var holder : live(appointments.claiming(claims), need)) {
            var number = holder.tokens().hold();
            if (number != null) {
                free.remove(number);
            }
        }
        return free;
    }

    private List<Integer> freeOfDay(Need need, int limit) {
        var day = new TimeRange(
                need.date.atStartOfDay(need.zone).toInstant(),
                need.date.plusDays(1).atStartOfDay(need.zone).toInstant());
        var taken = new ArrayList<@Nullable Integer>();
        live(appointments.claimingStart(need.doctor, day), need)
                .forEach(one -> taken.add(one.tokens().day()));
        return DayTokens.free(limit, taken);
    }

    /** What others have now. Holds that are over are recorded as lapsed on the way, so that their tokens can be had. */
    private List<Appointment> live(Collection<Appointment> found, Need need) {
        lapse(found);
        var now = clock.instant();
        return found.stream()
                .filter(one -> !one.id().equals(need.id) && one.statusAt(now).claimsTime())
                .toList();
    }

    /** Whether a hold whose time is over stood in the way; it no longer does. */
    private boolean clear(Collection<String> claims) {
        return lapse(appointments.claiming(claims));
    }

    private boolean lapse(Collection<Appointment> found) {
        var now = clock.instant();
        var over = found.stream()
                .filter(one -> one.status() == AppointmentStatus.HELD && one.statusAt(now) == AppointmentStatus.LAPSED)
                .toList();
        // When the save is too late, somebody else has lapsed it, and that is as good.
        over.forEach(one -> appointments.save(one.lapse(now)));
        return !over.isEmpty();
    }

    /** Different appointments begin at different numbers, so that they seldom want the same one. */
    private static @Nullable Integer firstOf(List<Integer> free, Need need) {
        return free.isEmpty() ? null : free.get(Math.floorMod(need.id.hashCode(), free.size()));
    }

    private static Answer answer(SlotClaims.Kind kind) {
        return switch (kind) {
            case DOCTOR -> Answer.DOCTOR_TAKEN;
            case PATIENT -> Answer.PATIENT_BUSY;
            case HOLD -> Answer.TOO_MANY_HOLDS;
            case DAY -> Answer.DAY_FULL;
        };
    }
}
