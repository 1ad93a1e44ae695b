package com.prescripto.booking.schedules.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.ChangeSchedule;
import com.prescripto.booking.schedules.Schedules;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SchedulesController {

    private final Schedules schedules;
    private final ChangeSchedule changeSchedule;
    private final Doctors doctors;
    private final Clinic clinic;
    private final Ids ids;

    SchedulesController(Schedules schedules, ChangeSchedule changeSchedule, Doctors doctors, Clinic clinic, Ids ids) {
        this.schedules = schedules;
        this.changeSchedule = changeSchedule;
        this.doctors = doctors;
        this.clinic = clinic;
        this.ids = ids;
    }

    /** The signed-in doctor's schedule. */
    @GetMapping("/api/doctor/schedule")
    ScheduleForm own(Actor actor) {
        return read(doctor(actor.id()));
    }

    /** Changes the signed-in doctor's schedule. */
    @PutMapping("/api/doctor/schedule")
    ScheduleForm changeOwn(Actor actor, @RequestBody @Valid ScheduleForm form) {
        return change(doctor(actor.id()), form, actor);
    }

    /** A doctor's schedule, for admins. */
    @GetMapping("/api/admin/doctors/{id}/schedule")
    ScheduleForm ofDoctor(@PathVariable String id) {
        return read(doctor(id));
    }

    /** Changes a doctor's schedule, by an admin. */
    @PutMapping("/api/admin/doctors/{id}/schedule")
    ScheduleForm changeOfDoctor(@PathVariable String id, Actor actor, @RequestBody @Valid ScheduleForm form) {
        return change(doctor(id), form, actor);
    }

    private ScheduleForm read(Doctor doctor) {
        return ScheduleForm.of(schedules.of(doctor.id()), doctor, clinic);
    }

    private ScheduleForm change(Doctor doctor, ScheduleForm form, Actor actor) {
        return changeSchedule
                .change(doctor.id(), form.version(), form.plan(doctor, clinic, ids), actor)
                .fold(changed -> ScheduleForm.of(changed.schedule(), doctor, clinic), () -> {
                    throw new Refusal(ProblemType.STALE);
                });
    }

    private Doctor doctor(String id) {
        return doctors.find(new DoctorId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
