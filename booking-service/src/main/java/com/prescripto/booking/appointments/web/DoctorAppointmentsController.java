package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.EndAppointment;
import com.prescripto.booking.kernel.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A doctor's own appointments. */
@RestController
@RequestMapping("/api/doctor/appointments")
class DoctorAppointmentsController {

    private final EndAppointment endAppointment;
    private final AppointmentViews views;

    DoctorAppointmentsController(EndAppointment endAppointment, AppointmentViews views) {
        this.endAppointment = endAppointment;
        this.views = views;
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
