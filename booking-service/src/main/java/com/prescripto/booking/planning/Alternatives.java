package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
import com.prescripto.booking.schedules.Holidays;
import com.prescripto.booking.schedules.OfferedSlots;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.VisitType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where appointments could go under a plan that is not yet in force. One look-up, however many they are. */
@Component
class Alternatives {

    private static final int MOST = 3;

    /** How many days on either side are looked at. */
    private static final int DAYS = 30;

    private final ClaimedTimes claimedTimes;
    private final Clinic clinic;
    private final Clock clock;

    Alternatives(ClaimedTimes claimedTimes, Clinic clinic, Clock clock) {
        this.claimedTimes = claimedTimes;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Free slots for each, nearest first, at most three. */
    Map<AppointmentId, List<TimeRange>> of(
            Collection<Appointment> appointments, Map<DoctorId, Schedule> plans, Holidays closed) {
        var near = new HashMap<AppointmentId, List<TimeRange>>();
        if (appointments.isEmpty()) {
            return near;
        }
        var starts =
                appointments.stream().map(one -> one.time().start()).sorted().toList();
        var claimed = claimedTimes.of(
                plans.keySet(),
                new TimeRange(
                        starts.get(0).minus(Duration.ofDays(DAYS + 1L)),
                        starts.get(starts.size() - 1).plus(Duration.ofDays(DAYS + 2L))));
        var now = clock.instant();
        for (var appointment : appointments) {
            var schedule = plans.getOrDefault(appointment.doctor(), Schedule.standard(appointment.doctor()));
            var offered = new OfferedSlots(schedule.plan(), closed, clinic.zone(), now);
            var visit = schedule.visitType(appointment.visit().id()).orElseGet(() -> agreed(appointment.visit()));
            near.put(
                    appointment.id(),
                    nearest(
                            offered,
                            visit,
                            claimed.getOrDefault(appointment.doctor(), List.of()),
                            appointment.time().start()));
        }
        return near;
    }

    /** Goes outward day by day. Once there are enough, one day more on either side may still hold nearer ones. */
    private List<TimeRange> nearest(OfferedSlots offered, VisitType visit, List<Claimed> claimed, Instant wanted) {
        var day = LocalDate.ofInstant(wanted, clinic.zone());
        var found = new ArrayList<TimeRange>(offered.freeOn(day, visit, claimed));
        var last = DAYS;
        for (int away = 1; away <= last; away++) {
            if (found.size() >= MOST) {
                last = Math.min(last, away);
            }
            found.addAll(offered.freeOn(day.plusDays(away), visit, claimed));
            found.addAll(offered.freeOn(day.minusDays(away), visit, claimed));
        }
        return found.stream()
                .sorted(Comparator.comparing((TimeRange slot) ->
                                Duration.between(wanted, slot.start()).abs())
                        .thenComparing(TimeRange::start))
                .limit(MOST)
                .toList();
    }

    /** A kind of visit that the plan no longer has; staff may move it all the same. */
    private static VisitType agreed(Visit visit) {
        return new VisitType(
                visit.id(),
                visit.name(),
                Duration.ofMinutes(visit.minutes()),
                visit.fee(),
                Duration.ofMinutes(visit.bufferBefore()),
                Duration.ofMinutes(visit.bufferAfter()),
                visit.payment());
    }
}
