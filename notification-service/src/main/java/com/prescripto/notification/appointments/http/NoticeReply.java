package com.prescripto.notification.appointments.http;

import static java.util.Objects.requireNonNull;

import com.prescripto.notification.appointments.AppointmentNotice;
import com.prescripto.notification.appointments.AppointmentStatus;
import com.prescripto.notification.appointments.CancellationCode;
import com.prescripto.notification.appointments.DoneBy;
import com.prescripto.notification.appointments.Money;
import com.prescripto.notification.appointments.PaymentMode;
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
        @Nullable CancellationReply cancellation,
        @Nullable MoveReply lastMove,
        @Nullable PaymentReply payment,
        @Nullable Boolean bookedAgain,
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

    record VisitTypeReply(
            String name, int minutes, @Nullable String payment) {
        VisitTypeReply {
            requireNonNull(name, "visitType.name");
        }

        AppointmentNotice.VisitType toVisitType() {
            return new AppointmentNotice.VisitType(
                    name, Duration.ofMinutes(minutes), wordOr(PaymentMode.UNKNOWN, payment));
        }
    }

    record FeeReply(long amount, Currency currency) {
        FeeReply {
            requireNonNull(currency, "fee.currency");
        }
    }

    /** How the bill stands; each amount is there once it is more than nothing. */
    record PaymentReply(
            @Nullable String status,
            @Nullable FeeReply paid,
            @Nullable FeeReply refunded,
            @Nullable FeeReply refunding) {
        /** Money that was never kept, such as that of a second payment, may have gone back beside what is kept. */
        AppointmentNotice.Payment toPayment() {
            var back = amount(refunded) + amount(refunding);
            var isKept = "PAID".equals(status) || "PARTLY_REFUNDED".equals(status) || amount(paid) > back;
            return new AppointmentNotice.Payment(isKept, back > 0);
        }

        private static long amount(@Nullable FeeReply money) {
            return money == null ? 0 : money.amount;
        }
    }

    record CancellationReply(
            @Nullable String code,
            int refundPercent,
            @Nullable Boolean ofHold) {}

    record MoveReply(@Nullable String by, OffsetDateTime at, MovedFromReply from) {
        MoveReply {
            requireNonNull(at, "lastMove.at");
            requireNonNull(from, "lastMove.from");
        }

        AppointmentNotice.Move toMove() {
            return new AppointmentNotice.Move(
                    wordOr(DoneBy.UNKNOWN, by), at.toInstant(), from.start.toInstant(), from.doctor.toDoctor());
        }
    }

    record MovedFromReply(OffsetDateTime start, DoctorReply doctor) {
        MovedFromReply {
            requireNonNull(start, "lastMove.from.start");
            requireNonNull(doctor, "lastMove.from.doctor");
        }
    }

    record DoctorReply(String id, String name, String specialty) {
        DoctorReply {
            requireNonNull(id, "doctor.id");
            requireNonNull(name, "doctor.name");
            requireNonNull(specialty, "doctor.specialty");
        }

        AppointmentNotice.Doctor toDoctor() {
            return new AppointmentNotice.Doctor(id, name, specialty);
        }
    }

    record PatientReply(
            String id,
            String name,
            String email,
            @Nullable Boolean reminders,
            @Nullable String reminderToken) {
        PatientReply {
            requireNonNull(id, "patient.id");
            requireNonNull(name, "patient.name");
            requireNonNull(email, "patient.email");
        }

        /** A booking-service that knows no preferences yet has reminders for everybody. */
        AppointmentNotice.Patient toPatient() {
            return new AppointmentNotice.Patient(id, name, email, !Boolean.FALSE.equals(reminders), reminderToken);
        }
    }

    record ClinicReply(String name, String address, String phone, String email) {
        ClinicReply {
            requireNonNull(name, "clinic.name");
            requireNonNull(address, "clinic.address");
            requireNonNull(phone, "clinic.phone");
            requireNonNull(email, "clinic.email");
        }

        AppointmentNotice.Clinic toClinic() {
            return new AppointmentNotice.Clinic(name, address, phone, email);
        }
    }

    AppointmentNotice toNotice() {
        return new AppointmentNotice(
                appointmentId,
                version,
                wordOr(AppointmentStatus.UNKNOWN, status),
                new AppointmentNotice.Time(start.toInstant(), end.toInstant()),
                zone,
                visitType.toVisitType(),
                new Money(fee.amount(), fee.currency()),
                toCancellation(),
                lastMove == null ? null : lastMove.toMove(),
                payment == null ? null : payment.toPayment(),
                Boolean.TRUE.equals(bookedAgain),
                doctor.toDoctor(),
                patient.toPatient(),
                clinic.toClinic());
    }

    private AppointmentNotice.@Nullable Cancellation toCancellation() {
        return cancellation == null
                ? null
                : new AppointmentNotice.Cancellation(
                        wordOr(DoneBy.UNKNOWN, cancelledBy),
                        wordOr(CancellationCode.UNKNOWN, cancellation.code()),
                        cancellation.refundPercent(),
                        Boolean.TRUE.equals(cancellation.ofHold()));
    }

    private static <E extends Enum<E>> E wordOr(E unknown, @Nullable String word) {
        return Arrays.stream(unknown.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElse(unknown);
    }
}
