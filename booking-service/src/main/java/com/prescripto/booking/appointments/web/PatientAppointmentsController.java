package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.BookAppointment;
import com.prescripto.booking.appointments.BookAppointment.Judgement.Open;
import com.prescripto.booking.appointments.BookAppointment.Outcome;
import com.prescripto.booking.appointments.BookAppointment.Wish;
import com.prescripto.booking.appointments.CancelAppointment;
import com.prescripto.booking.appointments.ConfirmHold;
import com.prescripto.booking.appointments.RescheduleAppointment;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.platform.CommandKey;
import com.prescripto.booking.platform.OnceOnly;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A patient's own appointments. */
@RestController
@RequestMapping("/api/appointments")
class PatientAppointmentsController {

    private final BookAppointment bookAppointment;
    private final ConfirmHold confirmHold;
    private final CancelAppointment cancelAppointment;
    private final RescheduleAppointment rescheduleAppointment;
    private final OnceOnly onceOnly;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Clinic clinic;

    PatientAppointmentsController(
            BookAppointment bookAppointment,
            ConfirmHold confirmHold,
            CancelAppointment cancelAppointment,
            RescheduleAppointment rescheduleAppointment,
            OnceOnly onceOnly,
            Appointments appointments,
            AppointmentViews views,
            Clinic clinic) {
        this.bookAppointment = bookAppointment;
        this.confirmHold = confirmHold;
        this.cancelAppointment = cancelAppointment;
        this.rescheduleAppointment = rescheduleAppointment;
        this.onceOnly = onceOnly;
        this.appointments = appointments;
        this.views = views;
        this.clinic = clinic;
    }

    /**
     * Books a visit, or holds it for some minutes when it has to be paid first. The same key gives the same appointment,
     * however often it is sent.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PatientAppointmentView book(
            Actor actor,
            @RequestHeader("Idempotency-Key") @Pattern(regexp = CommandKey.FORM, message = CommandKey.NOT_ONE) String key,
            @RequestBody @Valid AppointmentForm form) {
        var wish = new Wish(
                new PatientId(actor.id()),
                new DoctorId(form.doctorId()),
                form.visitTypeId(),
                form.start().toInstant(),
                Texts.stripped(form.reason()),
                key);
        var booked = bookAppointment.judge(wish).fold(this::booked, open -> once(open, actor));
        return views.forPatient(booked, actor);
    }

    private Appointment once(Open open, Actor actor) {
        var wish = open.wish();
        return onceOnly.made(
                new CommandKey(actor, "POST /api/appointments", wish.key()),
                wish,
                () -> bookAppointment.again(wish).map(this::booked),
                () -> booked(bookAppointment.book(open, actor)));
    }

    private Appointment booked(Outcome outcome) {
        return AppointmentAnswers.booked(outcome, clinic.zone());
    }

    @GetMapping("/{id}")
    PatientAppointmentView one(Actor actor, @PathVariable String id) {
        return appointments
                .find(new AppointmentId(id))
                .filter(appointment -> AppointmentRights.concerns(appointment, actor))
                .map(appointment -> views.forPatient(appointment, actor))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** Makes a hold a booking, as long as it lasts. */
    @PostMapping("/{id}/confirmation")
    PatientAppointmentView confirm(Actor actor, @PathVariable String id) {
        var outcome = confirmHold.confirm(new AppointmentId(id), actor);
        return views.forPatient(AppointmentAnswers.confirmed(outcome), actor);
    }

    /** Cancels the visit, or lets a hold go; its time is free again at once. */
    @PostMapping("/{id}/cancellation")
    PatientAppointmentView cancel(
            Actor actor,
            @PathVariable String id,
            @RequestBody(required = false) @Valid @Nullable CancellationForm form) {
        var wish = CancellationForm.wish(form, actor);
        var outcome = cancelAppointment.cancel(new AppointmentId(id), wish, actor);
        return views.forPatient(AppointmentAnswers.changed(outcome), actor);
    }

    /** Moves the visit as one act, to another time, doctor or kind of visit; or nothing changes. */
    @PostMapping("/{id}/reschedule")
    PatientAppointmentView move(Actor actor, @PathVariable String id, @RequestBody @Valid MoveForm form) {
        var outcome = rescheduleAppointment.move(new AppointmentId(id), form.wish(), actor);
        return views.forPatient(AppointmentAnswers.moved(outcome, clinic.zone()), actor);
    }
}
