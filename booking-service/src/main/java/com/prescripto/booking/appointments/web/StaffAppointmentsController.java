package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.ConfirmHold;
import com.prescripto.booking.appointments.RescheduleAppointment;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with an appointment: a doctor with their own, an admin with anybody's. The actor carries the difference. */
@RestController
@RequestMapping({"/api/doctor/appointments", "/api/admin/appointments"})
class StaffAppointmentsController {

    private final Appointments appointments;
    private final ConfirmHold confirmHold;
    private final CancelAppointment cancelAppointment;
    private final RescheduleAppointment rescheduleAppointment;
    private final AppointmentViews views;
    private final Clinic clinic;

    StaffAppointmentsController(
            Appointments appointments,
            ConfirmHold confirmHold,
            CancelAppointment cancelAppointment,
            RescheduleAppointment rescheduleAppointment,
            AppointmentViews views,
            Clinic clinic) {
        this.appointments = appointments;
        this.confirmHold = confirmHold;
        this.cancelAppointment = cancelAppointment;
        this.rescheduleAppointment = rescheduleAppointment;
        this.views = views;
        this.clinic = clinic;
    }

    @GetMapping("/{id}")
    StaffAppointmentView one(Actor actor, @PathVariable String id) {
        return appointments
                .find(new AppointmentId(id))
                .filter(appointment -> AppointmentRights.concerns(appointment, actor))
                .map(appointment -> views.forStaff(appointment, actor))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Makes a hold a booking, for a patient who pays or confirms at the desk. */
    @PostMapping("/{id}/confirmation")
    StaffAppointmentView confirm(Actor actor, @PathVariable String id) {
        var outcome = confirmHold.confirm(new AppointmentId(id), actor);
        return views.forStaff(AppointmentAnswers.confirmed(outcome), actor);
    }

    /** Cancels the visit; its time is free again at once, and everything paid goes back unless the form says otherwise. */
    @PostMapping("/{id}/cancellation")
    StaffAppointmentView cancel(
            Actor actor,
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable CancellationForm form) {
        var wish = CancellationForm.wish(form, actor);
        var outcome = cancelAppointment.cancel(new AppointmentId(id), wish, actor);
        return views.forStaff(AppointmentAnswers.changed(outcome), actor);
    }

    /** Moves the appointment as one act, to another time, doctor or kind of visit; or nothing changes. */
    @PostMapping("/{id}/reschedule")
    StaffAppointmentView move(Actor actor, @PathVariable String id, @RequestBody @Valid StaffMoveForm form) {
        var outcome = rescheduleAppointment.move(new AppointmentId(id), form.wish(), actor);
        return views.forStaff(AppointmentAnswers.moved(outcome, clinic.zone()), actor);
    }
}
