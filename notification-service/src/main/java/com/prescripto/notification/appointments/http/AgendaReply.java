package com.prescripto.notification.appointments.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.appointments.Agenda;
import com.prescripto.notification.appointments.AppointmentNotice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agenda as booking-service writes it; a reply without one of these fields cannot be read. */
record AgendaReply(
        DoctorReply doctor,
        LocalDate date,
        ZoneId zone,
        boolean wanted,
        @Nullable String token,
        List<VisitReply> visits,
        NoticeReply.ClinicReply clinic) {
    AgendaReply {
        requireNonNull(doctor, "doctor");
        requireNonNull(date, "date");
        requireNonNull(zone, "zone");
        requireNonNull(visits, "visits");
        requireNonNull(clinic, "clinic");
    }

    record DoctorReply(String name, String email) {
        DoctorReply {
            requireNonNull(name, "doctor.name");
            requireNonNull(email, "doctor.email");
        }
    }

    record VisitReply(OffsetDateTime start, OffsetDateTime end, String visitType, String patient) {
        VisitReply {
            requireNonNull(start, "visits.start");
            requireNonNull(end, "visits.end");
            requireNonNull(visitType, "visits.visitType");
            requireNonNull(patient, "visits.patient");
        }

        Agenda.Visit toVisit() {
            return new Agenda.Visit(new AppointmentNotice.Time(start.toInstant(), end.toInstant()), visitType, patient);
        }
    }

    Agenda toAgenda() {
        return new Agenda(
                new Agenda.Doctor(doctor.name(), doctor.email()),
                date,
                zone,
                wanted,
                token,
                visits.stream().map(VisitReply::toVisit).toList(),
                clinic.toClinic());
    }
}
