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
import com.prescripto.booking.schedules.PaymentMode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as its patient sees it.
 *
 * @param status now: a hold whose time is over has lapsed
 * @param reason what the visit is for, in the patient's words
 */
@Schema(name = "PatientAppointment")
public record PatientAppointmentView(
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
        DoctorPart doctor,
        List<MoveView> moves,
        @Nullable CancellationView cancellation,
        TermsView terms,
        List<Action> allowed) {

    /** The kind of visit that was agreed. */
    @Schema(name = "BookedVisitType")
    public record VisitPart(String id, String name, int minutes, PaymentMode payment) {
        static VisitPart of(Visit visit) {
            return new VisitPart(visit.id(), visit.name(), visit.minutes(), visit.payment());
        }
    }

    /** Whom to see, and where. */
    @Schema(name = "BookedDoctor")
    public record DoctorPart(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl,
            String address) {
        static DoctorPart of(Doctor doctor) {
            return new DoctorPart(
                    doctor.id().value(), doctor.name(), SpecialtyName.of(doctor), doctor.photoUrl(), doctor.address());
        }
    }

    /** @param doctors the one it is with, and those it was with before */
    static PatientAppointmentView of(
            Appointment appointment,
            PaymentState payment,
            boolean online,
            Doctor doctor,
            Map<DoctorId, Doctor> doctors,
            Actor viewer,
            Instant now) {
        var zone = appointment.zone();
        return new PatientAppointmentView(
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
                appointment.reason(),
                DoctorPart.of(doctor),
                appointment.moves().stream()
                        .map(move -> MoveView.of(move, doctors, zone))
                        .toList(),
                CancellationView.of(appointment.cancellation(), zone),
                TermsView.of(CancellationPolicy.terms(appointment, now), zone),
                List.copyOf(AppointmentRights.allowed(appointment, payment, online, viewer, now)));
    }
}
