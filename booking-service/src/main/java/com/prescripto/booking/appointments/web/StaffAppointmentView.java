package com.prescripto.booking.appointments.web;

import static com.prescripto.booking.appointments.web.AppointmentParts.local;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentRights;
import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.CancellationPolicy;
import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.appointments.web.AppointmentParts.CancellationView;
import com.prescripto.booking.appointments.web.AppointmentParts.MoveView;
import com.prescripto.booking.appointments.web.AppointmentParts.PaymentView;
import com.prescripto.booking.appointments.web.AppointmentParts.SpecialtyName;
import com.prescripto.booking.appointments.web.AppointmentParts.TermsView;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.schedules.PaymentMode;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its doctor and the admins see it.
 *
 * @param status now: a hold whose time is over has lapsed
 * @param reason what the visit is for, in the patient's words; for its doctor only
 * @param notes the doctor's; for that doctor only
 * @param undoUntil until when what was recorded last about the patient's coming can be taken back
 */
@Schema(name = "StaffAppointment")
public record StaffAppointmentView(
        String id,
        long version,
        AppointmentStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        String zone,
        VisitPart visitType,
        Money fee,
        PaymentView payment,
        OffsetDateTime bookedAt,
        @Nullable OffsetDateTime heldUntil,
        @Nullable String reason,
        @Nullable String notes,
        PatientPart patient,
        DoctorPart doctor,
        List<MoveView> moves,
        @Nullable OffsetDateTime undoUntil,
        @Nullable CancellationView cancellation,
        TermsView terms,
        List<Action> allowed)
        implements AboutPatients {

    @Override
    public Shown shown() {
        return Shown.APPOINTMENT;
    }

    @Override
    public Stream<String> seenIds() {
        return Stream.of(id, patient.id());
    }

    /** Whom several of them tell of. */
    public static Stream<String> seenIn(List<StaffAppointmentView> views) {
        return views.stream().flatMap(StaffAppointmentView::seenIds);
    }

    /** The kind of visit that was agreed, with the doctor's time around it. */
    @Schema(name = "StaffVisitType")
    public record VisitPart(
            String id, String name, int minutes, PaymentMode payment, int bufferBeforeMinutes, int bufferAfterMinutes) {
        static VisitPart of(Visit visit) {
            return new VisitPart(
                    visit.id(),
                    visit.name(),
                    visit.minutes(),
                    visit.payment(),
                    visit.bufferBefore(),
                    visit.bufferAfter());
        }
    }

    /**
     * Who comes.
     *
     * @param age in whole years today
     * @param erased whether they asked to be forgotten
     */
    @Schema(name = "StaffAppointmentPatient")
    public record PatientPart(
            String id,
            String name,
            @Nullable Integer age,
            @Nullable String phone,
            boolean erased) {

        static PatientPart of(Patient patient, LocalDate today) {
            var born = patient.born();
            return new PatientPart(
                    patient.id().value(),
                    patient.name(),
                    born == null ? null : Period.between(born, today).getYears(),
                    patient.phone(),
                    patient.isErased());
        }
    }

    /** Whom they see. */
    @Schema(name = "StaffAppointmentDoctor")
    public record DoctorPart(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl) {
        static DoctorPart of(Doctor doctor) {
            return new DoctorPart(doctor.id().value(), doctor.name(), SpecialtyName.of(doctor), doctor.photoUrl());
        }
    }

    /** @param doctors the one it is with, and those it was with before */
    static StaffAppointmentView of(
            Appointment appointment,
            PaymentState payment,
            boolean online,
            PatientPart patient,
            Doctor doctor,
            Map<DoctorId, Doctor> doctors,
            Actor viewer,
            Instant now) {
        var zone = appointment.zone();
        var attendance = appointment.attendance();
        var isItsDoctor = viewer.is(Role.DOCTOR)
                && viewer.id().equals(appointment.doctor().value());
        return new StaffAppointmentView(
                appointment.id().value(),
                appointment.version(),
                appointment.statusAt(now),
                local(appointment.time().start(), zone),
                local(appointment.time().end(), zone),
                zone.getId(),
                VisitPart.of(appointment.visit()),
                appointment.visit().fee(),
                PaymentView.of(payment, zone),
                local(appointment.bookedAt(), zone),
                AppointmentParts.localOrNull(appointment.heldUntil(), zone),
                isItsDoctor ? appointment.reason() : null,
                appointment.notesFor(viewer),
                patient,
                DoctorPart.of(doctor),
                appointment.moves().stream()
                        .map(move -> MoveView.of(move, doctors, zone))
                        .toList(),
                attendance != null && appointment.mayBeUndone(now) ? local(attendance.undoUntil(), zone) : null,
                CancellationView.of(appointment.cancellation(), zone),
                TermsView.of(CancellationPolicy.terms(appointment, now), zone),
                List.copyOf(AppointmentRights.allowed(appointment, payment, online, viewer, now)));
    }
}
