package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.AppointmentStatus;
import com.prescripto.booking.appointments.Appointments.Order;
import com.prescripto.booking.appointments.FindAppointments;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.PatientId;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.trail.ListExported;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments an admin wants to see, from the address. What is there but empty asks for nothing.
 *
 * @param q words of the patient's name, or an appointment's id
 * @param from the first day in the clinic
 * @param to the last day, included
 * @param status any of these; may be repeated
 */
record AppointmentFilter(
        @Nullable @Size(max = 60) String doctorId,
        @Nullable @Size(max = 60) String patientId,
        @Nullable @Size(max = 80) String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Set<AppointmentStatus> status,

        @Schema(
                allowableValues = {"start", "-start", "booked", "-booked"},
                defaultValue = "-start")
        @Nullable @Pattern(regexp = "-?(start|booked)", message = "is start, -start, booked or -booked")
        String sort) {

    FindAppointments.Wanted wanted(ZoneId zone) {
        return new FindAppointments.Wanted(
                q,
                doctorId == null || doctorId.isBlank() ? null : new DoctorId(doctorId),
                patientId == null || patientId.isBlank() ? null : new PatientId(patientId),
                statuses(),
                AppointmentLists.days(from, to, zone),
                order());
    }

    /** What the trail says of it when it is taken away as a file. */
    ListExported export(Actor by) {
        return new ListExported(
                by.id(),
                ListExported.What.APPOINTMENTS,
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
    private Set<AppointmentStatus> statuses() {
        return Objects.requireNonNullElse(status, Set.<AppointmentStatus>of()).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Order order() {
        return switch (sort == null ? "-start" : sort) {
            case "start" -> Order.SOONEST_START_FIRST;
            case "booked" -> Order.SOONEST_BOOKED_FIRST;
            case "-booked" -> Order.LATEST_BOOKED_FIRST;
            default -> Order.LATEST_START_FIRST;
        };
    }

    /** When a name fits a crowd. */
    static Refusal tooMany() {
        return Refusal.invalid(
                "/q", "fits more than " + FindAppointments.MOST_PATIENTS + " patients; type more of the name");
    }
}
