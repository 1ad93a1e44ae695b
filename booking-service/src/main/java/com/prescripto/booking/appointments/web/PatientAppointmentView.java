package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentRights.Action;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.web.AppointmentParts.AgreedVisit;
import com.prescripto.booking.appointments.web.AppointmentParts.CancellationView;
import com.prescripto.booking.appointments.web.AppointmentParts.SpecialtyName;
import com.prescripto.booking.doctors.Doctor;
import com.prescripto.booking.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An appointment as its patient sees it. */
@Schema(name = "PatientAppointment")
record PatientAppointmentView(
        String id,
        long version,
        AppointmentStatus status,
        OffsetDateTime start,
        OffsetDateTime end,
        String zone,
        AgreedVisit visitType,
        Money fee,
        OffsetDateTime bookedAt,
        DoctorPart doctor,
        @Nullable CancellationView cancellation,
        List<Action> allowed) {

    /** Whom to see, and where. */
    @Schema(name = "BookedDoctor")
    record DoctorPart(
            String id,
            String name,
            SpecialtyName specialty,
            @Nullable String photoUrl,
            String address) {}

    static PatientAppointmentView of(Appointment appointment, Doctor doctor, Collection<Action> allowed) {
        var zone = appointment.zone();
        return new PatientAppointmentView(
                appointment.id().value(),
                appointment.version(),
                appointment.status(),
                appointment.time().start().atZone(zone).toOffsetDateTime(),
                appointment.time().end().atZone(zone).toOffsetDateTime(),
                zone.getId(),
                AgreedVisit.of(appointment.visit()),
                appointment.visit().fee(),
                appointment.bookedAt().atZone(zone).toOffsetDateTime(),
                new DoctorPart(
                        doctor.id().value(),
                        doctor.name(),
                        SpecialtyName.of(doctor),
                        doctor.photoUrl(),
                        doctor.address()),
                CancellationView.of(appointment.cancellation(), zone),
                List.copyOf(allowed));
    }
}
