package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.BookAppointment;
import com.prescripto.booking.appointments.EndAppointment;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.web.SlotView;
import java.time.ZoneId;
import java.util.List;

/** Use cases' outcomes as answers: the appointment, or the problem to refuse with. */
final class AppointmentAnswers {

    private AppointmentAnswers() {}

    /** The appointment that was ended. */
    static Appointment ended(EndAppointment.Outcome outcome) {
        return outcome.fold(
                EndAppointment.Outcome.Done::appointment,
                () -> {
                    throw new Refusal(ProblemType.NOT_FOUND);
                },
                notAllowed -> {
                    throw new Refusal(ProblemType.ALREADY_OVER, why(notAllowed.status()));
                });
    }

    /** The appointment that was booked. */
    static Appointment booked(BookAppointment.Outcome outcome, ZoneId zone) {
        return outcome.fold(new BookAppointment.Outcome.Cases<>() {
            @Override
            public Appointment booked(BookAppointment.Outcome.Booked booked) {
                return booked.appointment();
            }

            @Override
            public Appointment slotTaken(BookAppointment.Outcome.SlotTaken taken) {
                throw new Refusal(ProblemType.SLOT_TAKEN).with("near", near(taken.near(), zone));
            }

            @Override
            public Appointment patientBusy() {
                throw new Refusal(ProblemType.PATIENT_BUSY);
            }

            @Override
            public Appointment notOffered(BookAppointment.Outcome.NotOffered notOffered) {
                throw new Refusal(ProblemType.SLOT_NOT_OFFERED).with("near", near(notOffered.near(), zone));
            }

            @Override
            public Appointment unknownDoctor() {
                throw new Refusal(ProblemType.NOT_FOUND, "There is no such doctor.");
            }

            @Override
            public Appointment keyReused() {
                throw Refusal.invalid("/Idempotency-Key", "was used for another booking");
            }
        });
    }

    private static List<SlotView> near(List<TimeRange> slots, ZoneId zone) {
        return slots.stream().map(slot -> SlotView.of(slot, zone)).toList();
    }

    private static String why(AppointmentStatus status) {
        return switch (status) {
            case HELD, BOOKED, ARRIVED -> "It is too late for this, or too early.";
            case COMPLETED -> "The visit has taken place.";
            case CANCELLED -> "The appointment was cancelled before.";
            case NO_SHOW -> "The patient did not come.";
            case LAPSED -> "The time to confirm it had run out.";
        };
    }
}
