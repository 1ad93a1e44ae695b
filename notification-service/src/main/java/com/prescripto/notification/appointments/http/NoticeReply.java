package com.prescripto.notification.appointments.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.CancelledBy;
import com.prescripto.notification.appointments.Money;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The notice as booking-service writes it: only the fields used here; a reply without one of them cannot be read. */
record NoticeReply(
        String appointmentId,
        long version,
        String status,
        OffsetDateTime start,
        OffsetDateTime end,
        ZoneId zone,
        VisitTypeReply visitType,
        FeeReply fee,
        @Nullable String cancelledBy,
        DoctorReply doctor,
        PatientReply patient,
        ClinicReply clinic) {

    NoticeReply {
        requireNonNull(appointmentId, "appointmentId");
        requireNonNull(status, "status");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(zone, "zone");
        requireNonNull(visitType, "visitType");
        requireNonNull(fee, "fee");
        requireNonNull(doctor, "doctor");
        requireNonNull(patient, "patient");
        requireNonNull(clinic, "clinic");
    }

    record VisitTypeReply(String name, int minutes) {
        VisitTypeReply {
            requireNonNull(name, "visitType.name");
        }
    }

    record FeeReply(long amount, Currency currency) {
        FeeReply {
            requireNonNull(currency, "fee.currency");
        }
    }

    record DoctorReply(String name, String specialty) {
        DoctorReply {
            requireNonNull(name, "doctor.name");
            requireNonNull(specialty, "doctor.specialty");
        }
    }

    record PatientReply(String name, String email) {
        PatientReply {
            requireNonNull(name, "patient.name");
            requireNonNull(email, "patient.email");
        }
    }

    record ClinicReply(String name, String address, String phone) {
        ClinicReply {
            requireNonNull(name, "clinic.name");
            requireNonNull(address, "clinic.address");
            requireNonNull(phone, "clinic.phone");
        }
    }

    AppointmentNotice toNotice() {
        return new AppointmentNotice(
                appointmentId,
                version,
                wordOr(AppointmentStatus.UNKNOWN, status),
                start.toInstant(),
                end.toInstant(),
                zone,
                new AppointmentNotice.VisitType(visitType.name(), Duration.ofMinutes(visitType.minutes())),
                new Money(fee.amount(), fee.currency()),
                wordOr(CancelledBy.UNKNOWN, cancelledBy),
                new AppointmentNotice.Doctor(doctor.name(), doctor.specialty()),
                new AppointmentNotice.Patient(patient.name(), patient.email()),
                new AppointmentNotice.Clinic(clinic.name(), clinic.address(), clinic.phone()));
    }

    private static <E extends Enum<E>> E wordOr(E unknown, @Nullable String word) {
        return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(unknown);
    }
}
