package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.Holidays;
import com.prescripto.booking.schedules.Plan;
import com.prescripto.booking.schedules.Schedule;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.WorkingTime;
import com.prescripto.booking.schedules.WorkingTime.Misfit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Finds the upcoming appointments, booked or held, that fit as things are and would not any more: when the doctor's time,
 * buffers included, lies within one open range now and within none then.
 */
@Service
public class FindAffected {

    /** Nothing is booked further ahead. */
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Comparator<Appointment> BY_START = Comparator.comparing(
                    (Appointment one) -> one.time().start())
            .thenComparing(one -> one.id().value());

    private final Appointments appointments;
    private final Schedules schedules;
    private final ClinicHolidays holidays;
    private final Alternatives alternatives;
    private final Clinic clinic;
    private final Clock clock;

    FindAffected(
            Appointments appointments,
            Schedules schedules,
            ClinicHolidays holidays,
            Alternatives alternatives,
            Clinic clinic,
            Clock clock) {
        this.appointments = appointments;
        this.schedules = schedules;
        this.holidays = holidays;
        this.alternatives = alternatives;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Those that a doctor's new plan would leave without room, by start. */
    public List<Affected> byPlan(DoctorId doctor, Plan plan) {
        return byPlan(schedules.of(doctor), plan);
    }

    List<Affected> byPlan(Schedule before, Plan plan) {
        var closed = holidays.current();
        var working = working(before, closed);
        var after = new Schedule(before.doctor(), before.version(), plan);
        return misfits(
                upcoming(before.doctor()),
                one -> working.fits(one.doctorTime()),
                Map.of(before.doctor(), after),
                closed);
    }

    /** Those that the clinic's new holidays would leave without room, of all doctors, by start. */
    public List<Affected> byHolidays(Holidays after) {
        return byHolidays(holidays.current(), after);
    }

    List<Affected> byHolidays(Holidays before, Holidays after) {
        var dates = after.datesNotIn(before);
        if (dates.isEmpty()) {
            return List.of();
        }
        var found = dates.stream().flatMap(date -> upcoming(date).stream()).toList();
        var plans = schedules.of(found.stream().map(Appointment::doctor).collect(Collectors.toSet()));
        var working = new HashMap<DoctorId, WorkingTime>();
        plans.forEach((doctor, schedule) -> working.put(doctor, working(schedule, before)));
        return misfits(
                found,
                one -> Optional.ofNullable(working.get(one.doctor()))
                        .filter(time -> time.fits(one.doctorTime()))
                        .isPresent(),
                plans,
                after);
    }

    /** A doctor's upcoming appointments that have no room as things are, by start: kept on purpose, or left behind. */
    public List<Affected> orphans(DoctorId doctor) {
        return misfits(upcoming(doctor), one -> true, Map.of(doctor, schedules.of(doctor)), holidays.current());
    }

    private List<Affected> misfits(
            List<Appointment> found, Predicate<Appointment> which, Map<DoctorId, Schedule> plans, Holidays closed) {
        var working = new HashMap<DoctorId, WorkingTime>();
        plans.forEach((doctor, schedule) -> working.put(doctor, working(schedule, closed)));
        var why = new LinkedHashMap<Appointment, Misfit>();
        found.stream()
                .filter(which)
                .sorted(BY_START)
                .forEach(one -> Optional.ofNullable(working.get(one.doctor()))
                        .flatMap(time -> time.misfit(one.doctorTime()))
                        .ifPresent(misfit -> why.put(one, misfit)));
        var near = alternatives.of(List.copyOf(why.keySet()), plans, closed);
        return why.entrySet().stream()
                .map(one -> new Affected(
                        one.getKey(),
                        one.getValue(),
                        near.getOrDefault(one.getKey().id(), List.of())))
                .toList();
    }

    private List<Appointment> upcoming(DoctorId doctor) {
        return live(appointments.claimingStart(doctor, new TimeRange(clock.instant(), LAST)));
    }

    /** A day of all doctors. Day by day: holidays are far apart, and what lies between them is of no interest. */
    private List<Appointment> upcoming(LocalDate date) {
        var now = clock.instant();
        var first = startOf(date);
        var end = startOf(date.plusDays(1));
        return now.isBefore(end)
                ? live(appointments.claimingStart(new TimeRange(first.isBefore(now) ? now : first, end)))
                : List.of();
    }

    private List<Appointment> live(List<Appointment> found) {
        var now = clock.instant();
        return found.stream()
                .filter(one ->
                        one.statusAt(now) == AppointmentStatus.BOOKED || one.statusAt(now) == AppointmentStatus.HELD)
                .toList();
    }

    private WorkingTime working(Schedule schedule, Holidays closed) {
        return new WorkingTime(schedule.plan(), closed, clinic.zone());
    }

    private Instant startOf(LocalDate date) {
        return date.atStartOfDay(clinic.zone()).toInstant();
    }
}
