package com.prescripto.booking.payments.web;

import com.prescripto.booking.appointments.PaymentState;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.payments.FindPayments;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.trail.ListExported;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which payments an admin wants to see, from the address.
 *
 * @param q words of the patient's name, or the id of an appointment, an order or a payment
 * @param from the first day in the clinic on which it changed last
 * @param to the last day, included
 * @param status any of these; may be repeated
 */
record PaymentFilter(
        @Nullable @Size(max = 60) String doctorId,
        @Nullable @Size(max = 60) String patientId,
        @Nullable @Size(max = 80) String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<PaymentState.Status> status) {

    // Wide enough for every clinic and narrow enough for every calendar library.
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    FindPayments.Wanted wanted(ZoneId zone) {
        return new FindPayments.Wanted(
                q,
                doctorId == null || doctorId.isBlank() ? null : new DoctorId(doctorId),
                patientId == null || patientId.isBlank() ? null : new PatientId(patientId),
                statuses(),
                days(zone));
    }

    /** When a name fits a crowd. */
    static Refusal tooMany() {
        return Refusal.invalid(
                "/q", "fits more than " + FindPayments.MOST_PATIENTS + " patients; type more of the name");
    }

    /** What the trail says of it when it is taken away as a file. */
    ListExported export(Actor by) {
        return new ListExported(
                by.id(),
                ListExported.What.PAYMENTS,
                idOrNull(doctorId),
                idOrNull(patientId),
                from,
                to,
                statuses().stream().map(Enum::name).sorted().toList(),
                q != null && !q.isBlank());
    }

    /** Anything might be typed there, and names are not told. */
    private static @Nullable String idOrNull(@Nullable String text) {
        return text != null && text.matches("[a-z]{3}_[0-9a-f-]{36}") ? text : null;
    }

    /** An empty one among several says nothing. */
    private Set<PaymentState.Status> statuses() {
        return Objects.requireNonNullElse(status, Set.<PaymentState.Status>of()).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable TimeRange days(ZoneId zone) {
        if (from == null && to == null) {
            return null;
        }
        var first = from == null || from.isBefore(FIRST) ? FIRST : from;
        var last = to == null || to.isAfter(LAST) ? LAST : to;
        if (last.isBefore(first)) {
            throw Refusal.invalid("/to", "is before the first day");
        }
        return new TimeRange(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
