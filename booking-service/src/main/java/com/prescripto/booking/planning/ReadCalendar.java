package com.prescripto.booking.planning;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.schedules.ClinicHolidays;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads a doctor's days with everything on them. */
@Service
public class ReadCalendar {

    private final Schedules schedules;
    private final ClinicHolidays holidays;
    private final Appointments appointments;
    private final Clinic clinic;
    private final Clock clock;

    ReadCalendar(Schedules schedules, ClinicHolidays holidays, Appointments appointments, Clinic clinic, Clock clock) {
        this.schedules = schedules;
        this.holidays = holidays;
        this.appointments = appointments;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * Some days of a doctor.
     *
     * @param open when patients can be seen, in order
     * @param closed leave and holidays, as far as they lie within the days, by start
     * @param items the appointments that start then and have neither been cancelled nor lapsed, by start
     */
    public record Days(List<TimeRange> open, List<Closed> closed, List<Appointment> items) {}

    /**
     * Why the doctor is not there.
     *
     * @param name the holiday's, or the note of the leave
     */
    public record Closed(
            TimeRange time, Kind kind, @Nullable String name) {}

    /** What closes time. */
    public enum Kind {
        LEAVE,
        HOLIDAY
    }

    /** The days from {@code from} to {@code to}, both included. */
    public Days of(DoctorId doctor, LocalDate from, LocalDate to) {
        var plan = schedules.of(doctor).plan();
        var working = new WorkingTime(plan, holidays.current(), clinic.zone());
        var window = new TimeRange(startOf(from), startOf(to.plusDays(1)));
        var open = new ArrayList<TimeRange>();
        var closed = new ArrayList<Closed>();
        from.datesUntil(to.plusDays(1)).forEach(date -> {
            open.addAll(working.open(date));
            working.holiday(date)
                    .ifPresent(holiday -> closed.add(new Closed(
                            new TimeRange(startOf(date), startOf(date.plusDays(1))), Kind.HOLIDAY, holiday.name())));
        });
        for (var leave : plan.leave()) {
            leave.in(clinic.zone())
                    .filter(window::overlaps)
                    .ifPresent(time -> closed.add(new Closed(within(window, time), Kind.LEAVE, leave.note())));
        }
        closed.sort(Comparator.comparing(one -> one.time().start()));
        return new Days(open, closed, items(doctor, window));
    }

    private List<Appointment> items(DoctorId doctor, TimeRange window) {
        var now = clock.instant();
        return appointments.claimingStart(doctor, window).stream()
                .filter(one -> one.statusAt(now).claimsTime())
                .sorted(Comparator.comparing((Appointment one) -> one.time().start())
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    private static TimeRange within(TimeRange window, TimeRange time) {
        return new TimeRange(
                time.start().isBefore(window.start()) ? window.start() : time.start(),
                time.end().isAfter(window.end()) ? window.end() : time.end());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clinic.zone()).toInstant();
    }
}
