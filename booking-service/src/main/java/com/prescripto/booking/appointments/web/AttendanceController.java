package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.ChangeOutcome;
import com.prescripto.booking.appointments.RecordAttendance;
import com.prescripto.booking.kernel.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of a visit, as staff record it. */
@RestController
@RequestMapping({"/api/doctor/appointments/{id}", "/api/admin/appointments/{id}"})
class AttendanceController {

    private final RecordAttendance recordAttendance;
    private final AppointmentViews views;

    AttendanceController(RecordAttendance recordAttendance, AppointmentViews views) {
        this.recordAttendance = recordAttendance;
        this.views = views;
    }

    /** Records that the patient is there. */
    @PostMapping("/arrival")
    StaffAppointmentView arrive(Actor actor, @PathVariable String id) {
        return answer(recordAttendance.arrive(new AppointmentId(id), actor), actor);
    }

    /** Records that the visit took place. */
    @PostMapping("/completion")
    StaffAppointmentView complete(Actor actor, @PathVariable String id) {
        return answer(recordAttendance.complete(new AppointmentId(id), actor), actor);
    }

    /** Records that the patient did not come. */
    @PostMapping("/no-show")
    StaffAppointmentView noShow(Actor actor, @PathVariable String id) {
        return answer(recordAttendance.noShow(new AppointmentId(id), actor), actor);
    }

    /** Takes back what was recorded last. */
    @PostMapping("/undo")
    StaffAppointmentView undo(Actor actor, @PathVariable String id) {
        return answer(recordAttendance.undo(new AppointmentId(id), actor), actor);
    }

    private StaffAppointmentView answer(ChangeOutcome outcome, Actor actor) {
        return views.forStaff(AppointmentAnswers.changed(outcome), actor);
    }
}
