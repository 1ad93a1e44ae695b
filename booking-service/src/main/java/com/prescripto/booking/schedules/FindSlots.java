package com.prescripto.booking.schedules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClaimedTimes.Claimed;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds free slots of doctors who accept patients. */
@Service
public class FindSlots {

    /** A hint may be this old: what is taken now may have been free then, as it may be taken before the hint is read. */
    private static final Duration HINT_AGE = Duration.ofSeconds(1);

    private static final int MOST_HINTS = 1_000;

    /** How many days on either side the nearest alternatives are looked for. */
    private static final int NEAR_DAYS = 3;

    private final ClaimedTimes claimedTimes;
    private final ClinicHolidays holidays;
    private final Clinic clinic;
    private final Clock clock;
    private final Cache<Around, List<TimeRange>> hints = Caffeine.newBuilder()
            .expireAfterWrite(HINT_AGE)
            .maximumSize(MOST_HINTS)
            .build();

    /** What the free slots around a day depend on. */
    private record Around(DoctorId doctor, long version, VisitType visit, LocalDate from, LocalDate to) {}

    public FindSlots(ClaimedTimes claimedTimes, ClinicHolidays holidays, Clinic clinic, Clock clock) {
        this.claimedTimes = claimedTimes;
        this.holidays = holidays;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** One day of the clinic with its free slots, which may be none. */
    public record Day(LocalDate date, List<TimeRange> slots) {}

    /** What a schedule offers now, taken or not. */
    public OfferedSlots offered(Schedule schedule) {
        return offered(schedule, holidays.current());
    }

    /** When a doctor works by a schedule. */
    public WorkingTime working(Schedule schedule) {
        return new WorkingTime(schedule.plan(), holidays.current(), clinic.zone());
    }

    /** Every day from {@code from} to {@code to}, both included, with the free slots for one kind of visit. */
    public List<Day> between(Doctor doctor, Schedule schedule, VisitType visit, LocalDate from, LocalDate to) {
        return between(doctor, schedule, visit, from, to, null);
    }

    /**
     * The same for somebody who moves an appointment.
     *
     * @param moving id of the appointment, whose own time is free to it; or null
     */
    public List<Day> between(
            Doctor doctor, Schedule schedule, VisitType visit, LocalDate from, LocalDate to, @Nullable String moving) {
        var free = doctor.acceptingPatients()
                ? freeDays(doctor, schedule, visit, from, to, moving)
                : Map.<LocalDate, List<TimeRange>>of();
        return from.datesUntil(to.plusDays(1))
                .map(date -> new Day(date, free.getOrDefault(date, List.of())))
                .toList();
    }

    /**
     * The first free slots of each doctor for their first kind of visit, soonest first. Two look-ups, however many doctors
     * there are.
     *
     * @param from the first day looked at
     * @param to the last one
     * @param most at most so many of each doctor
     */
    public Map<DoctorId, List<TimeRange>> soonest(
            Collection<Doctor> doctors, Map<DoctorId, Schedule> schedules, LocalDate from, LocalDate to, int most) {
        var accepting = doctors.stream()
                .filter(Doctor::acceptingPatients)
                .map(Doctor::id)
                .toList();
        var closed = holidays.current();
        var claimed = claimed(accepting, from, to, null);
        var soonest = new HashMap<DoctorId, List<TimeRange>>();
        for (var doctor : accepting) {
            var schedule = schedules.getOrDefault(doctor, Schedule.standard(doctor));
            var visit = schedule.visitTypes().get(0);
            var taken = claimed.getOrDefault(doctor, List.of());
            soonest.put(doctor, first(offered(schedule, closed), visit, taken, from, to, most));
        }
        return soonest;
    }

    /**
     * Free slots nearest to a time that cannot be had, at most {@code most}, nearest first. When many ask for the same days
     * they are looked up once a second; so it is a hint.
     */
    public List<TimeRange> near(Doctor doctor, Schedule schedule, VisitType visit, Instant wanted, int most) {
        if (!doctor.acceptingPatients()) {
            return List.of();
        }
        var around = around(doctor, schedule, visit, wanted);
        var free = hints.get(around, it -> free(doctor, schedule, it, null));
        return nearest(free, wanted, most);
    }

    /**
     * The same for somebody who moves an appointment, looked up for them alone.
     *
     * @param moving id of the appointment, whose own time is free to it; or null
     */
    public List<TimeRange> near(
            Doctor doctor, Schedule schedule, VisitType visit, Instant wanted, int most, @Nullable String moving) {
        if (!doctor.acceptingPatients()) {
            return List.of();
        }
        return nearest(free(doctor, schedule, around(doctor, schedule, visit, wanted), moving), wanted, most);
    }

    private Around around(Doctor doctor, Schedule schedule, VisitType visit, Instant wanted) {
        var day = bookableDay(wanted, schedule);
        var from = day.minusDays(NEAR_DAYS).isBefore(today()) ? today() : day.minusDays(NEAR_DAYS);
        return new Around(doctor.id(), schedule.version(), visit, from, day.plusDays(NEAR_DAYS));
    }

    private List<TimeRange> free(Doctor doctor, Schedule schedule, Around around, @Nullable String moving) {
        return freeDays(doctor, schedule, around.visit, around.from, around.to, moving).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<TimeRange> nearest(List<TimeRange> free, Instant wanted, int most) {
        return free.stream()
                .filter(slot -> !slot.start().equals(wanted))
                .sorted(Comparator.comparing(
                        slot -> Duration.between(wanted, slot.start()).abs()))
                .limit(most)
                .toList();
    }

    private static List<TimeRange> first(
            OfferedSlots offered, VisitType visit, List<Claimed> claimed, LocalDate from, LocalDate to, int most) {
        var found = new ArrayList<TimeRange>();
        var last = offered.lastDay().isBefore(to) ? offered.lastDay() : to;
        for (var day = from; found.size() < most && !day.isAfter(last); day = day.plusDays(1)) {
            found.addAll(offered.freeOn(day, visit, claimed));
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private Map<LocalDate, List<TimeRange>> freeDays(
            Doctor doctor, Schedule schedule, VisitType visit, LocalDate from, LocalDate to, @Nullable String moving) {
        var offered = offered(schedule);
        var taken = claimed(List.of(doctor.id()), from, to, moving).getOrDefault(doctor.id(), List.of());
        var days = new HashMap<LocalDate, List<TimeRange>>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, offered.freeOn(day, visit, taken)));
        return days;
    }

    private OfferedSlots offered(Schedule schedule, Holidays closed) {
        return new OfferedSlots(schedule.plan(), closed, clinic.zone(), clock.instant());
    }

    private Map<DoctorId, List<Claimed>> claimed(
            Collection<DoctorId> doctors, LocalDate from, LocalDate to, @Nullable String moving) {
        return claimedTimes.of(doctors, new TimeRange(startOf(from), startOf(to.plusDays(1))), moving);
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
