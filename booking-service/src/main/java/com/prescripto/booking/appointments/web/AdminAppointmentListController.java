package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.Appointments.Search;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of everybody's appointments, for admins. */
@RestController
@RequestMapping("/api/admin/appointments")
class AdminAppointmentListController {

    private final Appointments appointments;
    private final AppointmentViews views;
    private final Clinic clinic;

    AdminAppointmentListController(Appointments appointments, AppointmentViews views, Clinic clinic) {
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
}
