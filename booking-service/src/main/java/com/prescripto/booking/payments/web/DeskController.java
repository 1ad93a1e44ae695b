package com.prescripto.booking.payments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.appointments.web.StaffAppointmentView;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.payments.Bills;
import com.prescripto.booking.payments.DeskOutcome;
import com.prescripto.booking.payments.TakeCash;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Money at the desk: a doctor for their own visits, an admin for anybody's. */
@RestController
@RequestMapping({"/api/doctor/appointments/{id}", "/api/admin/appointments/{id}"})
class DeskController {

    private final TakeCash takeCash;
    private final Bills bills;
    private final Appointments appointments;
    private final AppointmentViews views;

    DeskController(TakeCash takeCash, Bills bills, Appointments appointments, AppointmentViews views) {
        this.takeCash = takeCash;
        this.bills = bills;
        this.appointments = appointments;
        this.views = views;
    }

    /** @param note why it goes back */
    record CashReturnForm(@Nullable @Size(max = 300) String note) {}

    /** Records that the patient paid the fee in cash. */
    @PostMapping("/cash")
    StaffAppointmentView take(Actor actor, @PathVariable String id) {
        return answer(takeCash.take(new AppointmentId(id), actor), actor);
    }

    /** Records that cash was given back: what is owed after a cancellation, or all of it when it was taken by mistake. */
    @PostMapping("/cash-return")
    StaffAppointmentView giveBack(
            Actor actor, @PathVariable String id, @RequestBody(required = false) @Valid @Nullable CashReturnForm form) {
        var note = form == null || form.note() == null || form.note().isBlank()
                ? null
                : form.note().strip();
        return answer(takeCash.giveBack(new AppointmentId(id), note, actor), actor);
    }

    /** What is owed for the visit, and all that came of it. Not found until somebody has begun to pay. */
    @GetMapping("/payment")
    BillView bill(Actor actor, @PathVariable String id) {
        return appointments
                .find(new AppointmentId(id))
                .filter(appointment -> AppointmentRights.concerns(appointment, actor))
                .flatMap(appointment -> bills.find(appointment.id()).map(bill -> BillView.of(bill, appointment.zone())))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private StaffAppointmentView answer(DeskOutcome outcome, Actor actor) {
        return views.forStaff(List.of(done(outcome)), actor).get(0);
    }

    private static Appointment done(DeskOutcome outcome) {
        return outcome.fold(new DeskOutcome.Cases<>() {
            @Override
            public Appointment done(DeskOutcome.Done done) {
                return done.appointment();
            }

            @Override
            public Appointment notYours() {
                throw new Refusal(ProblemType.NOT_FOUND);
            }

            @Override
            public Appointment alreadyPaid() {
                throw new Refusal(ProblemType.ALREADY_PAID);
            }

            @Override
            public Appointment noCash() {
                throw new Refusal(ProblemType.NOT_PAYABLE, "There is no cash that could go back.");
            }

            @Override
            public Appointment notAllowed(DeskOutcome.NotAllowed notAllowed) {
                throw new Refusal(ProblemType.NOT_PAYABLE, why(notAllowed));
            }
        });
    }

    private static String why(DeskOutcome.NotAllowed notAllowed) {
        return switch (notAllowed.status()) {
            case HELD -> "The time is only held; confirm it first.";
            case LAPSED -> "The time to confirm it had run out.";
            case CANCELLED -> "The appointment was cancelled.";
            case BOOKED, ARRIVED, COMPLETED, NO_SHOW -> "Nothing is to be paid for it.";
        };
    }
}
