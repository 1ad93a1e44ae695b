package com.prescripto.booking.appointments.web;

import static com.prescripto.booking.appointments.web.AppointmentParts.local;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.accounts.Subscription;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.CancellationCode;
import com.prescripto.booking.appointments.Move;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.appointments.web.AppointmentParts.PaymentView;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of an appointment, and to whom. Neither the patient's reason for the visit nor anybody's notes are
 * in it: a mail is read over shoulders.
 *
 * @param cancelledBy only when it was cancelled
 * @param cancellation only when it was cancelled
 * @param lastMove only when it was ever moved
 * @param payment only when something was paid, or somebody tried to
 * @param bookedAgain whether the patient of a lapsed hold has asked the doctor for another time since
 */
record Notice(
        String appointmentId,
        long version,
        AppointmentStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        String zone,
        VisitPart visitType,
        Money fee,
        @Nullable Role cancelledBy,
        @Nullable CancellationPart cancellation,
        @Nullable MovePart lastMove,
        @Nullable PaymentView payment,
        boolean bookedAgain,
        DoctorPart doctor,
        PatientPart patient,
        ClinicPart clinic) {

    record VisitPart(String name, int minutes, PaymentMode payment) {
        static VisitPart of(Visit visit) {
            return new VisitPart(visit.name(), visit.minutes(), visit.payment());
        }
    }

    /**
     * How it was cancelled.
     *
     * @param ofHold whether there was no visit yet, only a hold
     */
    record CancellationPart(@Nullable CancellationCode code, int refundPercent, boolean ofHold) {
        static @Nullable CancellationPart of(Appointment appointment) {
            var cancellation = appointment.cancellation();
            return cancellation == null
                    ? null
                    : new CancellationPart(
                            cancellation.code(), cancellation.refundPercent(), appointment.wasOnlyHeld());
        }
    }

    /**
     * The last time it was moved.
     *
     * @param at to the millisecond the time of the event that tells of it
     */
    record MovePart(Role by, Instant at, FromPart from) {
        static @Nullable MovePart last(Appointment appointment, Map<DoctorId, Doctor> named) {
            var moves = appointment.moves();
            return moves.isEmpty() ? null : of(moves.get(moves.size() - 1), named, appointment.zone());
        }

        private static MovePart of(Move move, Map<DoctorId, Doctor> named, ZoneId zone) {
            var before = Objects.requireNonNull(named.get(move.from().doctor()), "doctors are never removed");
            return new MovePart(
                    move.by(), move.at(), new FromPart(local(move.from().start(), zone), DoctorPart.of(before)));
        }
    }

    record FromPart(OffsetDateTime start, DoctorPart doctor) {}

    record DoctorPart(String id, String name, String specialty) {
        static DoctorPart of(Doctor doctor) {
            return new DoctorPart(
                    doctor.id().value(), doctor.name(), doctor.specialty().label());
        }
    }

    /**
     * Who is told.
     *
     * @param reminders whether they want to be reminded of visits
     * @param reminderToken for the link by which they give reminders up
     */
    record PatientPart(String id, String name, String email, boolean reminders, String reminderToken) {
        static PatientPart of(Patient patient, Account account) {
            return new PatientPart(
                    patient.id().value(),
                    patient.name(),
                    account.email().value(),
                    account.mails().wants(OptionalMail.REMINDERS),
                    Subscription.of(account, OptionalMail.REMINDERS).value());
        }
    }

    record ClinicPart(String name, String address, String phone, String email) {
        static ClinicPart of(Clinic clinic) {
            return new ClinicPart(clinic.name(), clinic.address(), clinic.phone(), clinic.email());
        }
    }

    static Notice of(
            Appointment appointment,
            AppointmentStatus status,
            @Nullable PaymentState payment,
            boolean bookedAgain,
            Map<DoctorId, Doctor> named,
            PatientPart patient,
            ClinicPart clinic) {
        var zone = appointment.zone();
        var cancellation = appointment.cancellation();
        return new Notice(
                appointment.id().value(),
                appointment.version(),
                status,
                local(appointment.time().start(), zone),
                local(appointment.time().end(), zone),
                zone.getId(),
                VisitPart.of(appointment.visit()),
                appointment.visit().fee(),
                cancellation == null ? null : cancellation.by(),
                CancellationPart.of(appointment),
                MovePart.last(appointment, named),
                payment == null ? null : PaymentView.of(payment, zone),
                bookedAgain,
                DoctorPart.of(Objects.requireNonNull(named.get(appointment.doctor()), "doctors are never removed")),
                patient,
                clinic);
    }
}
