package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.EndAppointment;
import com.prescripto.booking.kernel.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's appointments, for admins. */
@RestController
@RequestMapping("/api/admin/appointments")
class AdminAppointmentsController {

    private final EndAppointment endAppointment;
    private final AppointmentViews views;

    AdminAppointmentsController(EndAppointment endAppointment, AppointmentViews views) {
        this.endAppointment = endAppointment;
        this.views = views;
    }

    /** Cancels the visit on the clinic's behalf; its time is free again at once. */
    @PostMapping("/{id}/cancellation")
    StaffAppointmentView cancel(Actor actor, @PathVariable String id) {
        return views.forStaff(AppointmentAnswers.ended(endAppointment.cancel(new AppointmentId(id), actor)), actor);
    }
}
