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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where appointments could go under a plan that is not yet in force. The first times proposed to each can all be had
 * together. One look-up, however many they are.
 */
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

    /**
     * Free slots for each, nearest first, at most three.
     *
     * @param appointments those that come first are served first
     */
    Map<AppointmentId, List<TimeRange>> of(
            List<Appointment> appointments, Map<DoctorId, Schedule> plans, Holidays closed) {
        var near = new HashMap<AppointmentId, List<TimeRange>>();
        if (appointments.isEmpty()) {
            return near;
        }
        var now = clock.instant();
        var claimed = new HashMap<DoctorId, List<Claimed>>();
        claimedTimes
                .of(plans.keySet(), around(appointments))
                .forEach((doctor, taken) -> claimed.put(doctor, new ArrayList<>(taken)));
        for (var appointment : appointments) {
            var schedule = plans.getOrDefault(appointment.doctor(), Schedule.standard(appointment.doctor()));
            var offered = new OfferedSlots(schedule.plan(), closed, clinic.zone(), now);
            var visit = schedule.visitType(appointment.visit().id()).orElseGet(() -> agreed(appointment.visit()));
            var taken = claimed.computeIfAbsent(appointment.doctor(), doctor -> new ArrayList<>());
            var found = nearest(offered, visit, taken, appointment.time().start());
            found.stream().findFirst().ifPresent(first -> taken.add(new Claimed(first, visit.blockOf(first))));
            near.put(appointment.id(), found);
        }
        return near;
    }

    private static TimeRange around(List<Appointment> appointments) {
        var starts =
                appointments.stream().map(one -> one.time().start()).sorted().toList();
        return new TimeRange(
                starts.get(0).minus(Duration.ofDays(DAYS + 1L)),
                starts.get(starts.size() - 1).plus(Duration.ofDays(DAYS + 2L)));
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
