package com.prescripto.booking.appointments.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.kernel.EmailAddress;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a mail about an appointment has to say, asked for at the moment it is sent: events carry ids only, so that no
 * broker keeps names and addresses, and a mail tells how things are, not how they were.
 */
@Hidden
@RestController
class NoticeController {

    private final Appointments appointments;
    private final Doctors doctors;
    private final Patients patients;
    private final Accounts accounts;
    private final Clinic clinic;

    NoticeController(Appointments appointments, Doctors doctors, Patients patients, Accounts accounts, Clinic clinic) {
        this.appointments = appointments;
        this.doctors = doctors;
        this.patients = patients;
        this.accounts = accounts;
        this.clinic = clinic;
    }

    /** What is to be said, and to whom. */
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
            DoctorPart doctor,
            PatientPart patient,
            ClinicPart clinic) {}

    record VisitPart(String name, int minutes) {}

    record DoctorPart(String id, String name, String specialty) {}

    record PatientPart(String id, String name, String email) {}

    record ClinicPart(String name, String address, String phone) {}

    @GetMapping("/internal/appointments/{id}/notice")
    Notice notice(@PathVariable String id) {
        return appointments
                .find(new AppointmentId(id))
                .flatMap(this::notice)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private Optional<Notice> notice(Appointment appointment) {
        var patient = patients.find(appointment.patient());
        var account = accounts.ofPerson(appointment.patient().value());
        var doctor = doctors.find(appointment.doctor());
        if (patient.isEmpty() || account.isEmpty() || doctor.isEmpty()) {
            return Optional.empty();
        }
        EmailAddress email = account.get().email();
        var zone = appointment.zone();
        var cancellation = appointment.cancellation();
        return Optional.of(new Notice(
                appointment.id().value(),
                appointment.version(),
                appointment.status(),
                appointment.time().start().atZone(zone).toOffsetDateTime(),
                appointment.time().end().atZone(zone).toOffsetDateTime(),
                zone.getId(),
                new VisitPart(appointment.visit().name(), appointment.visit().minutes()),
                appointment.visit().fee(),
                cancellation == null ? null : cancellation.by(),
                new DoctorPart(
                        doctor.get().id().value(),
                        doctor.get().name(),
                        doctor.get().specialty().label()),
                new PatientPart(patient.get().id().value(), patient.get().name(), email.value()),
                new ClinicPart(clinic.name(), clinic.address(), clinic.phone())));
    }
}
