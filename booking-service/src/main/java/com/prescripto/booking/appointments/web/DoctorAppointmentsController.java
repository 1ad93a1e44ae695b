package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.appointments.EndAppointment;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A doctor's own appointments. */
@RestController
@RequestMapping("/api/doctor/appointments")
class DoctorAppointmentsController {

    private final EndAppointment endAppointment;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Clinic clinic;

    DoctorAppointmentsController(
            EndAppointment endAppointment, Appointments appointments, AppointmentViews views, Clinic clinic) {
        this.endAppointment = endAppointment;
        this.appointments = appointments;
        this.views = views;
        this.clinic = clinic;
    }

    /** By start, soonest first; the days are the clinic's. */
    @GetMapping
    AppointmentLists.OfStaff list(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable AppointmentStatus status,
            @RequestParam(defaultValue = AppointmentLists.USUAL) @Min(1) @Max(AppointmentLists.MOST) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var search = new Search(
                new DoctorId(actor.id()),
                status,
                AppointmentLists.days(from, to, clinic.zone()),
                Order.SOONEST_START_FIRST);
        var found = appointments.search(search, AppointmentLists.page(limit, after));
        return new AppointmentLists.OfStaff(views.forStaff(found.items(), actor), found.next());
    }

    /** Records that the visit took place. */
    @PostMapping("/{id}/completion")
    StaffAppointmentView complete(Actor actor, @PathVariable String id) {
        return views.forStaff(AppointmentAnswers.ended(endAppointment.complete(new AppointmentId(id), actor)), actor);
    }

    /** Cancels the visit; its time is free again at once. */
    @PostMapping("/{id}/cancellation")
    StaffAppointmentView cancel(Actor actor, @PathVariable String id) {
        return views.forStaff(AppointmentAnswers.ended(endAppointment.cancel(new AppointmentId(id), actor)), actor);
    }
}
