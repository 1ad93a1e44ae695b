package com.prescripto.booking.schedules;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
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
import org.springframework.stereotype.Service;

/** Finds free slots of doctors who accept patients. */
@Service
public class FindSlots {

    /** How far ahead "soonest" looks. */
    private static final int SOONEST_DAYS = 14;

    /** How many days on either side the nearest alternatives are looked for. */
    private static final int NEAR_DAYS = 3;

    private final Schedules schedules;
    private final ClaimedTimes claimedTimes;
    private final Clinic clinic;
    private final Clock clock;

    public FindSlots(Schedules schedules, ClaimedTimes claimedTimes, Clinic clinic, Clock clock) {
        this.schedules = schedules;
        this.claimedTimes = claimedTimes;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** One day of the clinic with its free slots, which may be none. */
    public record Day(LocalDate date, List<TimeRange> slots) {}

    /** What a schedule offers now, taken or not. */
    public OfferedSlots offered(Schedule schedule) {
        return new OfferedSlots(schedule.plan(), clinic.zone(), clock.instant());
    }

    /** When a doctor works by a schedule. */
    public WorkingTime working(Schedule schedule) {
        return new WorkingTime(schedule.plan(), clinic.zone());
    }

    /** Every day from {@code from} to {@code to}, both included, with the free slots for one kind of visit. */
    public List<Day> between(Doctor doctor, Schedule schedule, VisitType visit, LocalDate from, LocalDate to) {
        var free = doctor.acceptingPatients()
                ? freeDays(schedule, visit, from, to, claimed(List.of(doctor.id()), from, to))
                : Map.<LocalDate, List<TimeRange>>of();
        return from.datesUntil(to.plusDays(1))
                .map(date -> new Day(date, free.getOrDefault(date, List.of())))
                .toList();
    }

    /** The next free slots of each doctor for their first kind of visit, at most {@code most} each, soonest first. */
    public Map<DoctorId, List<TimeRange>> soonest(Collection<Doctor> doctors, int most) {
        var accepting = doctors.stream()
                .filter(Doctor::acceptingPatients)
                .map(Doctor::id)
                .toList();
        var from = today();
        var to = from.plusDays(SOONEST_DAYS);
        var claimed = claimed(accepting, from, to);
        var plans = schedules.of(accepting);
        var soonest = new HashMap<DoctorId, List<TimeRange>>();
        plans.forEach((doctor, schedule) ->
                soonest.put(doctor, first(most, schedule, claimed.getOrDefault(doctor, List.of()), from, to)));
        return soonest;
    }

    /** Free slots nearest to a time that cannot be had, at most {@code most}, nearest first. */
    public List<TimeRange> near(Doctor doctor, Schedule schedule, VisitType visit, Instant wanted, int most) {
        if (!doctor.acceptingPatients()) {
            return List.of();
        }
        var day = bookableDay(wanted, schedule);
        var from = day.minusDays(NEAR_DAYS).isBefore(today()) ? today() : day.minusDays(NEAR_DAYS);
        var to = day.plusDays(NEAR_DAYS);
        return freeDays(schedule, visit, from, to, claimed(List.of(doctor.id()), from, to)).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted, slot.start()).abs()))
                .limit(most)
                .toList();
    }

    private List<TimeRange> first(int most, Schedule schedule, List<TimeRange> claimed, LocalDate from, LocalDate to) {
        var offered = offered(schedule);
        var visit = schedule.visitTypes().get(0);
        var found = new ArrayList<TimeRange>();
        for (var day = from; found.size() < most && !day.isAfter(to); day = day.plusDays(1)) {
            found.addAll(offered.freeOn(day, visit, claimed));
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private Map<LocalDate, List<TimeRange>> freeDays(
            Schedule schedule, VisitType visit, LocalDate from, LocalDate to, Map<DoctorId, List<TimeRange>> claimed) {
        var offered = offered(schedule);
        var taken = claimed.getOrDefault(schedule.doctor(), List.of());
        var days = new HashMap<LocalDate, List<TimeRange>>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, offered.freeOn(day, visit, taken)));
        return days;
    }

    private Map<DoctorId, List<TimeRange>> claimed(Collection<DoctorId> doctors, LocalDate from, LocalDate to) {
        return claimedTimes.of(doctors, new TimeRange(startOf(from), startOf(to.plusDays(1))));
    }

    /** The clinic's day of a time, or the nearest one that can be booked at all: people ask for any time there is. */
    private LocalDate bookableDay(Instant wanted, Schedule schedule) {
        var first = today();
        var last = first.plusDays(schedule.plan().horizonDays() - 1L);
        if (wanted.isBefore(startOf(first))) {
            return first;
        }
        return wanted.isBefore(startOf(last)) ? LocalDate.ofInstant(wanted, clinic.zone()) : last;
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clinic.zone());
    }
}
