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

/** Everybody's appointments, for admins. */
@RestController
@RequestMapping("/api/admin/appointments")
class AdminAppointmentsController {

    private final EndAppointment endAppointment;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Clinic clinic;

    AdminAppointmentsController(
            EndAppointment endAppointment, Appointments appointments, AppointmentViews views, Clinic clinic) {
        this.endAppointment = endAppointment;
        this.appointments = appointments;
        this.views = views;
        this.clinic = clinic;
    }

    /** By start, latest first; the days are the clinic's. */
    @GetMapping
    AppointmentLists.OfStaff list(
            Actor actor,
            @RequestParam(required = false) @Nullable String doctorId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable AppointmentStatus status,
            @RequestParam(defaultValue = AppointmentLists.USUAL) @Min(1) @Max(AppointmentLists.MOST) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var search = new Search(
                doctorId == null ? null : new DoctorId(doctorId),
                status,
                AppointmentLists.days(from, to, clinic.zone()),
                Order.LATEST_START_FIRST);
        var found = appointments.search(search, AppointmentLists.page(limit, after));
        return new AppointmentLists.OfStaff(views.forStaff(found.items(), actor), found.next());
    }

    /** Cancels the visit on the clinic's behalf; its time is free again at once. */
    @PostMapping("/{id}/cancellation")
    StaffAppointmentView cancel(Actor actor, @PathVariable String id) {
        return views.forStaff(AppointmentAnswers.ended(endAppointment.cancel(new AppointmentId(id), actor)), actor);
    }
}
