package com.prescripto.booking.insights.web;

import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.appointments.web.StaffAppointmentView;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.insights.ReadOverview;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboards' numbers. */
@RestController
class OverviewController {

    private final ReadOverview overview;
    private final AppointmentViews views;

    OverviewController(ReadOverview overview, AppointmentViews views) {
        this.overview = overview;
        this.views = views;
    }

    /** A doctor's dashboard; earnings are the fees of completed visits. */
    record DoctorOverview(
            long appointments,
            long patients,
            Money earnings,
            List<StaffAppointmentView> today,
            List<StaffAppointmentView> latest) {}

    /** The clinic's dashboard. */
    record AdminOverview(long doctors, long patients, long appointments, List<StaffAppointmentView> latest) {}

    @GetMapping("/api/doctor/overview")
    DoctorOverview ofDoctor(Actor actor) {
        var numbers = overview.ofDoctor(new DoctorId(actor.id()));
        return new DoctorOverview(
                numbers.appointments(),
                numbers.patients(),
                numbers.earnings(),
                views.forStaff(numbers.today(), actor),
                views.forStaff(numbers.latest(), actor));
    }

    @GetMapping("/api/admin/overview")
    AdminOverview ofClinic(Actor actor) {
        var numbers = overview.ofClinic();
        return new AdminOverview(
                numbers.doctors(), numbers.patients(), numbers.appointments(), views.forStaff(numbers.latest(), actor));
    }
}
