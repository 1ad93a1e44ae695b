package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.WriteNotes;
import com.prescripto.booking.kernel.Actor;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A doctor's private notes on their appointments. There is no such path for anybody else. */
@RestController
class NotesController {

    private final WriteNotes writeNotes;
    private final AppointmentViews views;

    NotesController(WriteNotes writeNotes, AppointmentViews views) {
        this.writeNotes = writeNotes;
        this.views = views;
    }

    @PutMapping("/api/doctor/appointments/{id}/notes")
    StaffAppointmentView write(Actor actor, @PathVariable String id, @RequestBody @Valid NotesForm form) {
        var outcome = writeNotes.write(new AppointmentId(id), form.text(), form.version(), actor);
        return views.forStaff(AppointmentAnswers.changed(outcome), actor);
    }
}
