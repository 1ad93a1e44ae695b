package com.prescripto.booking.appointments.store;

import com.prescripto.booking.appointments.Appointment;
import com.prescripto.booking.appointments.AppointmentId;
import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Cancellation;
import com.prescripto.booking.appointments.CancellationReason;
import com.prescripto.booking.appointments.SlotClaims;
import com.prescripto.booking.appointments.Visit;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.kernel.Role;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.schedules.PaymentMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An appointment as it is stored.
 *
 * @param claims absent, never empty, when no time is claimed: MongoDB indexes an empty array as a value, and a second one
 *     would collide with it
 */
record AppointmentDocument(
        @Id String id,
        long v,
        String status,
        String doctorId,
        String patientId,
        VisitPart visit,
        String zone,
        Instant start,
        Instant end,
        Instant bookedAt,
        @Nullable CancellationPart cancellation,
        @Nullable List<String> claims) {

    record VisitPart(
            String id,
            String name,
            int minutes,
            long fee,
            String currency,
            int bufferBefore,
            int bufferAfter,
            @Nullable String payment) {

        static VisitPart of(Visit visit) {
            return new VisitPart(
                    visit.id(),
                    visit.name(),
                    visit.minutes(),
                    visit.fee().amount(),
                    visit.fee().currency().getCurrencyCode(),
                    visit.bufferBefore(),
                    visit.bufferAfter(),
                    visit.payment().name());
        }

        Visit visit() {
            return new Visit(
                    id,
                    name,
                    minutes,
                    Money.of(fee, currency),
                    bufferBefore,
                    bufferAfter,
                    payment == null ? PaymentMode.AT_CLINIC : PaymentMode.valueOf(payment));
        }
    }

    record CancellationPart(String by, String reason, Instant at) {}

    static AppointmentDocument of(Appointment appointment) {
        var cancellation = appointment.cancellation();
        var claims = SlotClaims.of(appointment);
        return new AppointmentDocument(
                appointment.id().value(),
                appointment.version(),
                appointment.status().name(),
                appointment.doctor().value(),
                appointment.patient().value(),
                VisitPart.of(appointment.visit()),
                appointment.zone().getId(),
                appointment.time().start(),
                appointment.time().end(),
                appointment.bookedAt(),
                cancellation == null
                        ? null
                        : new CancellationPart(
                                cancellation.by().name(), cancellation.reason().name(), cancellation.at()),
                claims.isEmpty() ? null : claims);
    }

    Appointment appointment() {
        return new Appointment(
                new AppointmentId(id),
                v,
                AppointmentStatus.valueOf(status),
                new DoctorId(doctorId),
                new PatientId(patientId),
                visit.visit(),
                ZoneId.of(zone),
                new TimeRange(start, end),
                bookedAt,
                cancellation == null
                        ? null
                        : new Cancellation(
                                Role.valueOf(cancellation.by),
                                CancellationReason.valueOf(cancellation.reason),
                                cancellation.at));
    }
}
