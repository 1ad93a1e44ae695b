package com.prescripto.booking.payments.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.appointments.web.PatientAppointmentView;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.payments.LearnPayment;
import com.prescripto.booking.payments.StartPayment;
import com.prescripto.booking.payments.StartPayment.Outcome;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A patient pays a visit. */
@RestController
@RequestMapping("/api/appointments/{id}/payment")
class PaymentController {

    /** So long the provider is left alone when it is away. */
    private static final int RETRY = 5;

    private final StartPayment startPayment;
    private final LearnPayment learnPayment;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Patients patients;
    private final Accounts accounts;
    private final Clinic clinic;

    PaymentController(
            StartPayment startPayment,
            LearnPayment learnPayment,
            Appointments appointments,
            AppointmentViews views,
            Patients patients,
            Accounts accounts,
            Clinic clinic) {
        this.startPayment = startPayment;
        this.learnPayment = learnPayment;
        this.appointments = appointments;
        this.views = views;
        this.patients = patients;
        this.accounts = accounts;
        this.clinic = clinic;
    }

    /** Opens the payment, or gives the one that is open: asking again opens no second one. */
    @PostMapping
    Checkout start(Actor actor, @PathVariable String id) {
        var outcome = startPayment.start(new AppointmentId(id), actor);
        if (outcome instanceof Outcome.Ready ready) {
            var patient = patients.find(ready.appointment().patient()).orElseThrow();
            var email = accounts.ofPerson(actor.id()).orElseThrow().email().value();
            return Checkout.of(ready.appointment(), ready.order(), ready.terms(), clinic, patient, email);
        }
        throw refusal(((Outcome.No) outcome).why());
    }

    /** Says that the dialog reports a payment; the answer shows what is true of it. Repeating changes nothing. */
    @PostMapping("/confirmation")
    PatientAppointmentView confirm(Actor actor, @PathVariable String id, @RequestBody @Valid ConfirmationForm form) {
        var appointment = new AppointmentId(id);
        return switch (learnPayment.confirm(appointment, form.paymentId(), form.signature(), actor)) {
            case YES -> view(appointment, actor);
            case NOT_YOURS -> throw new Refusal(ProblemType.NOT_FOUND);
            case NOT_VERIFIED -> throw new Refusal(ProblemType.PAYMENT_NOT_VERIFIED);
            case NOT_PAYABLE -> throw new Refusal(ProblemType.NOT_PAYABLE);
        };
    }

    /** Asks the provider what has become of the payment; when it is away, what is known is the answer. */
    @PostMapping("/check")
    PatientAppointmentView check(Actor actor, @PathVariable String id) {
        var appointment = new AppointmentId(id);
        if (!learnPayment.check(appointment, actor)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        return view(appointment, actor);
    }

    private PatientAppointmentView view(AppointmentId id, Actor actor) {
        return views.forPatient(appointments.find(id).orElseThrow(), actor);
    }

    private static Refusal refusal(StartPayment.Why why) {
        return switch (why) {
            case NOT_YOURS -> new Refusal(ProblemType.NOT_FOUND);
            case ALREADY_PAID -> new Refusal(ProblemType.ALREADY_PAID);
            case HOLD_LAPSED -> new Refusal(ProblemType.HOLD_LAPSED);
            case NOT_PAYABLE -> new Refusal(ProblemType.NOT_PAYABLE);
            case OFF -> new Refusal(ProblemType.PAYMENTS_OFF);
            case AWAY -> new Refusal(ProblemType.PAYMENTS_AWAY).retryAfterSeconds(RETRY);
        };
    }
}
