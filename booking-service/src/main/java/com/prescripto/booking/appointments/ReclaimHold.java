package com.prescripto.booking.appointments;

import com.prescripto.booking.appointments.ClaimTime.Answer;
import com.prescripto.booking.appointments.ClaimTime.Need;
import com.prescripto.booking.clinic.AppointmentRules;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.schedules.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Books a hold that had lapsed after all, because it was paid: if the visit is still to come and its time is still free, of
 * the doctor as of the patient. One write claims the time and books, so nobody can come between.
 */
@Service
public class ReclaimHold {

    private static final int TRIES = 5;

    private final Appointments appointments;
    private final SlotLocks locks;
    private final Schedules schedules;
    private final Clock clock;
    private final ClaimTime claimTime;

    ReclaimHold(Appointments appointments, SlotLocks locks, Schedules schedules, AppointmentRules rules, Clock clock) {
        this.appointments = appointments;
        this.locks = locks;
        this.schedules = schedules;
        this.clock = clock;
        this.claimTime = new ClaimTime(appointments, rules, clock);
    }

    /** How it went. */
    public enum Outcome {
        /** It is booked, or was something else than lapsed by now: look at it again. */
        CHANGED,
        /** Its time has begun, or somebody else has it. */
        GONE
    }

    /** Books it again, in the service's own name. */
    public Outcome reclaim(AppointmentId id) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var now = clock.instant();
            var lapsed = appointments.find(id).orElseThrow();
            if (lapsed.statusAt(now) != AppointmentStatus.LAPSED) {
                return Outcome.CHANGED;
            }
            if (!now.isBefore(lapsed.time().start())) {
                return Outcome.GONE;
            }
            if (lapsed.status() == AppointmentStatus.HELD) {
                // Nobody has recorded that it lapsed; each step is told by its own fact.
                appointments.save(lapsed.lapse(now));
                continue;
            }
            switch (claim(lapsed)) {
                case DONE -> {
                    return Outcome.CHANGED;
                }
                case DOCTOR_TAKEN, PATIENT_BUSY, TOO_MANY_HOLDS, DAY_FULL -> {
                    return Outcome.GONE;
                }
                case STALE -> {
                    // Somebody was faster: look at what they made of it.
                }
            }
        }
        throw new IllegalStateException(id + " keeps changing");
    }

    /** A full day does not stand in the way: the patient was promised this time, and has paid. */
    private Answer claim(Appointment lapsed) {
        var need = new Need(
                lapsed.id(),
                lapsed.patient(),
                false,
                lapsed.doctor(),
                LocalDate.ofInstant(lapsed.time().start(), lapsed.zone()),
                lapsed.zone(),
                schedules.of(lapsed.doctor()).dailyLimit(),
                true);
        return locks.alone(
                lapsed.doctor(),
                lapsed.doctorTime(),
                () -> claimTime
                        .claim(
                                need,
                                tokens -> lapsed.reclaim(tokens, Actor.SYSTEM, clock.instant()),
                                appointments::save)
                        .answer());
    }
}
