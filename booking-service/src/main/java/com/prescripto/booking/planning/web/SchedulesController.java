package com.prescripto.booking.planning.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Ids;
import com.prescripto.booking.planning.ChangePlan;
import com.prescripto.booking.planning.FindAffected;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.Schedules;
import com.prescripto.booking.schedules.web.ScheduleForm;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Doctors' plans: each doctor's own, and every doctor's for admins. */
@RestController
class SchedulesController {

    private static final String OWN = "/api/doctor/schedule";
    private static final String OF_DOCTOR = "/api/admin/doctors/{id}/schedule";

    private final Schedules schedules;
    private final FindAffected findAffected;
    private final ChangePlan changePlan;
    private final PlanAnswers answers;
    private final Doctors doctors;
    private final Clinic clinic;
    private final Ids ids;

    SchedulesController(
            Schedules schedules,
            FindAffected findAffected,
            ChangePlan changePlan,
            PlanAnswers answers,
            Doctors doctors,
            Clinic clinic,
            Ids ids) {
        this.schedules = schedules;
        this.findAffected = findAffected;
        this.changePlan = changePlan;
        this.answers = answers;
        this.doctors = doctors;
        this.clinic = clinic;
        this.ids = ids;
    }

    /** The signed-in doctor's schedule. */
    @GetMapping(OWN)
    ScheduleForm own(Actor actor) {
        return read(doctor(actor.id()));
    }

    /** Which appointments a schedule would leave without room. Changes nothing. */
    @PostMapping(OWN + "/impact")
    PlanImpact impactOfOwn(Actor actor, @RequestBody @Valid ScheduleForm form) {
        return impact(doctor(actor.id()), form, actor);
    }

    /** Changes the signed-in doctor's schedule, once something is decided for every affected appointment. */
    @PutMapping(OWN)
    ChangedSchedule changeOwn(Actor actor, @RequestBody @Valid ScheduleChange form) {
        return change(doctor(actor.id()), form, actor);
    }

    /** The signed-in doctor's appointments that the schedule has no room for. */
    @GetMapping(OWN + "/orphans")
    PlanImpact ownOrphans(Actor actor) {
        return orphans(doctor(actor.id()), actor);
    }

    /** A doctor's schedule, for admins. */
    @GetMapping(OF_DOCTOR)
    ScheduleForm ofDoctor(@PathVariable String id) {
        return read(doctor(id));
    }

    /** Which appointments a doctor's schedule would leave without room. Changes nothing. */
    @PostMapping(OF_DOCTOR + "/impact")
    PlanImpact impactOfDoctor(@PathVariable String id, Actor actor, @RequestBody @Valid ScheduleForm form) {
        return impact(doctor(id), form, actor);
    }

    /** Changes a doctor's schedule, by an admin. */
    @PutMapping(OF_DOCTOR)
    ChangedSchedule changeOfDoctor(@PathVariable String id, Actor actor, @RequestBody @Valid ScheduleChange form) {
        return change(doctor(id), form, actor);
    }

    /** A doctor's appointments that the schedule has no room for, for admins. */
    @GetMapping(OF_DOCTOR + "/orphans")
    PlanImpact orphansOfDoctor(@PathVariable String id, Actor actor) {
        return orphans(doctor(id), actor);
    }

    private ScheduleForm read(Doctor doctor) {
        return ScheduleForm.of(schedules.of(doctor.id()), doctor, clinic);
    }

    private PlanImpact impact(Doctor doctor, ScheduleForm form, Actor actor) {
        return answers.impact(findAffected.byPlan(doctor.id(), form.plan(doctor, clinic, ids)), actor);
    }

    private ChangedSchedule change(Doctor doctor, ScheduleChange form, Actor actor) {
        var plan = form.schedule().plan(doctor, clinic, ids);
        var decisions = DecisionForm.all(form.decisions());
        var changed = answers.changed(changePlan.change(doctor.id(), form.version(), plan, decisions, actor), actor);
        return ChangedSchedule.of(ScheduleForm.of(changed.plan(), doctor, clinic), OutcomeView.all(changed.outcomes()));
    }

    private PlanImpact orphans(Doctor doctor, Actor actor) {
        return answers.impact(findAffected.orphans(doctor.id()), actor);
    }

    private Doctor doctor(String id) {
        return doctors.find(new DoctorId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
