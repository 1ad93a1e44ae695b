package com.prescripto.booking.planning.web;

import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.planning.ReadCalendar;
import com.prescripto.booking.planning.web.CalendarView.ClosedTime;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.web.SlotView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Doctors' days: each doctor's own, and every doctor's for admins. */
@RestController
class CalendarController {

    private static final int MOST_DAYS = 42;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final ReadCalendar readCalendar;
    private final AppointmentViews views;
    private final Doctors doctors;
    private final Clinic clinic;

    CalendarController(ReadCalendar readCalendar, AppointmentViews views, Doctors doctors, Clinic clinic) {
        this.readCalendar = readCalendar;
        this.views = views;
        this.doctors = doctors;
        this.clinic = clinic;
    }

    /** The signed-in doctor's days, both ends included; at most 42. */
    @GetMapping("/api/doctor/calendar")
    CalendarView own(Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return days(new DoctorId(actor.id()), from, to, actor);
    }

    /** A doctor's days for admins, both ends included; at most 42. */
    @GetMapping("/api/admin/doctors/{id}/calendar")
    CalendarView ofDoctor(
            @PathVariable String id, Actor actor, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var doctor = doctors.find(new DoctorId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return days(doctor.id(), from, to, actor);
    }

    private CalendarView days(DoctorId doctor, LocalDate from, LocalDate to, Actor viewer) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw Refusal.invalid("/from", "is not a day of this age");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.invalid("/to", "is before the first day, or more than " + MOST_DAYS + " days later");
        }
        var zone = clinic.zone();
        var days = readCalendar.of(doctor, from, to);
        return new CalendarView(
                zone.getId(),
                from,
                to,
                days.open().stream().map(time -> SlotView.of(time, zone)).toList(),
                days.closed().stream()
                        .map(closed -> ClosedTime.of(closed, zone))
                        .toList(),
                views.forStaff(days.items(), viewer));
    }
}
