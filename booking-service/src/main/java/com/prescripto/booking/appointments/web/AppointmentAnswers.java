package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.BookAppointment;
import com.prescripto.booking.appointments.ChangeOutcome;
import com.prescripto.booking.appointments.MoveOutcome;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.web.SlotView;
import java.time.ZoneId;
import java.util.List;

/** Use cases' outcomes as answers: the appointment, or the problem to refuse with. */
final class AppointmentAnswers {

    private AppointmentAnswers() {}

    /** The appointment that was changed. */
    static Appointment changed(ChangeOutcome outcome) {
        return outcome.fold(new ChangeOutcome.Cases<>() {
            @Override
            public Appointment done(ChangeOutcome.Done done) {
                return done.appointment();
            }

            @Override
            public Appointment notYours() {
                throw new Refusal(ProblemType.NOT_FOUND);
            }

            @Override
            public Appointment notAllowed(ChangeOutcome.NotAllowed notAllowed) {
                throw new Refusal(ProblemType.ALREADY_OVER, why(notAllowed.status()));
            }

            @Override
            public Appointment stale() {
                throw new Refusal(ProblemType.STALE);
            }
        });
    }

    /** The appointment that was confirmed. A hold that has lapsed is gone, which is not the same as over. */
    static Appointment confirmed(ChangeOutcome outcome) {
        if (outcome.equals(new ChangeOutcome.NotAllowed(AppointmentStatus.LAPSED))) {
            throw new Refusal(ProblemType.HOLD_LAPSED);
        }
        if (outcome.equals(new ChangeOutcome.NotAllowed(AppointmentStatus.HELD))) {
            throw new Refusal(ProblemType.PAYMENT_DUE);
        }
        return changed(outcome);
    }

    /** The appointment that was booked or held. */
    static Appointment booked(BookAppointment.Outcome outcome, ZoneId zone) {
        return outcome.fold(new BookAppointment.Outcome.Cases<>() {
            @Override
            public Appointment booked(BookAppointment.Outcome.Booked booked) {
                return booked.appointment();
            }

            @Override
            public Appointment slotTaken(BookAppointment.Outcome.SlotTaken taken) {
                throw slotTakenNear(taken.near(), zone);
            }

            @Override
            public Appointment patientBusy() {
                throw new Refusal(ProblemType.PATIENT_BUSY);
            }

            @Override
            public Appointment tooManyHolds() {
                throw new Refusal(ProblemType.TOO_MANY_HOLDS, "Confirm one, or let one go.");
            }

            @Override
            public Appointment notOffered(BookAppointment.Outcome.NotOffered notOffered) {
                throw notOfferedNear(notOffered.near(), zone);
            }

            @Override
            public Appointment unknownDoctor() {
                throw noSuchDoctor();
            }

            @Override
            public Appointment keyReused() {
                throw new Refusal(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
        });
    }

    /** The appointment that was moved. */
    static Appointment moved(MoveOutcome outcome, ZoneId zone) {
        return outcome.fold(new MoveOutcome.Cases<>() {
            @Override
            public Appointment moved(MoveOutcome.Moved moved) {
                return moved.appointment();
            }

            @Override
            public Appointment slotTaken(MoveOutcome.SlotTaken taken) {
                throw slotTakenNear(taken.near(), zone);
            }

            @Override
            public Appointment patientBusy() {
                throw new Refusal(ProblemType.PATIENT_BUSY);
            }

            @Override
            public Appointment notOffered(MoveOutcome.NotOffered notOffered) {
                throw notOfferedNear(notOffered.near(), zone);
            }

            @Override
            public Appointment stale() {
                throw new Refusal(ProblemType.STALE);
            }

            @Override
            public Appointment tooLate() {
                throw new Refusal(ProblemType.TOO_LATE, "It is too soon before the visit, or was moved too often.");
            }

            @Override
            public Appointment notAllowed(MoveOutcome.NotAllowed notAllowed) {
                throw new Refusal(ProblemType.ALREADY_OVER, why(notAllowed.status()));
            }

            @Override
            public Appointment unknownDoctor() {
                throw noSuchDoctor();
            }

            @Override
            public Appointment notYours() {
                throw new Refusal(ProblemType.NOT_FOUND);
            }
        });
    }

    private static Refusal slotTakenNear(List<TimeRange> slots, ZoneId zone) {
        return new Refusal(ProblemType.SLOT_TAKEN).with("near", near(slots, zone));
    }

    private static Refusal notOfferedNear(List<TimeRange> slots, ZoneId zone) {
        return new Refusal(ProblemType.SLOT_NOT_OFFERED).with("near", near(slots, zone));
    }

    private static Refusal noSuchDoctor() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such doctor.");
    }

    private static List<SlotView> near(List<TimeRange> slots, ZoneId zone) {
        return slots.stream().map(slot -> SlotView.of(slot, zone)).toList();
    }

    private static String why(AppointmentStatus status) {
        return switch (status) {
            case HELD, BOOKED -> "It is too late for this, or too early.";
            case ARRIVED -> "The patient is there.";
            case COMPLETED -> "The visit has taken place.";
            case CANCELLED -> "The appointment was cancelled before.";
            case NO_SHOW -> "The patient did not come.";
            case LAPSED -> "The time to confirm it had run out.";
        };
    }
}
