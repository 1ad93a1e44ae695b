package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.web.AppointmentParts.AgreedVisit;
import com.prescripto.booking.appointments.web.AppointmentParts.CancellationView;
import com.prescripto.booking.appointments.web.AppointmentParts.SpecialtyName;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.patients.Patient;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment as its doctor and the admins see it. */
@Schema(name = "StaffAppointment")
public record StaffAppointmentView(
        String id,
        long version,
        AppointmentStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        String zone,
        AgreedVisit visitType,
        Money fee,
        OffsetDateTime bookedAt,
        PatientPart patient,
        DoctorPart doctor,
        @Nullable CancellationView cancellation,
        List<Action> allowed) {

    /**
     * Who comes.
     *
     * @param age in whole years today
     */
    @Schema(name = "StaffAppointmentPatient")
    public record PatientPart(
            String id,
            String name,
            @Nullable Integer age,
            @Nullable String phone) {

        static PatientPart of(Patient patient, LocalDate today) {
            var born = patient.born();
            return new PatientPart(
                    patient.id().value(),
                    patient.name(),
                    born == null ? null : Period.between(born, today).getYears(),
                    patient.phone());
        }
    }

    /** Whom they see. */
    @Schema(name = "StaffAppointmentDoctor")
    public record DoctorPart(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl) {}

    static StaffAppointmentView of(
            Appointment appointment, PatientPart patient, Doctor doctor, Collection<Action> allowed) {
        var zone = appointment.zone();
        return new StaffAppointmentView(
                appointment.id().value(),
                appointment.version(),
                appointment.status(),
                appointment.time().start().atZone(zone).toOffsetDateTime(),
                appointment.time().end().atZone(zone).toOffsetDateTime(),
                zone.getId(),
                AgreedVisit.of(appointment.visit()),
                appointment.visit().fee(),
                appointment.bookedAt().atZone(zone).toOffsetDateTime(),
                patient,
                new DoctorPart(doctor.id().value(), doctor.name(), SpecialtyName.of(doctor), doctor.photoUrl()),
                CancellationView.of(appointment.cancellation(), zone),
                List.copyOf(allowed));
    }
}
