package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointments.Page;
import com.prescripto.booking.kernel.TimeRange;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of appointments on the wire, and what a caller may ask of one. */
final class AppointmentLists {

    static final int MOST = 100;
    static final String USUAL = "20";

    // Wide enough for every clinic and narrow enough for every calendar library.
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private AppointmentLists() {}

    /** A part of a patient's list. */
    @Schema(name = "PatientAppointments")
    record OfPatient(
            List<PatientAppointmentView> items, @Nullable String next) {}

    /** A part of a list for staff. */
    @Schema(name = "StaffAppointments")
    record OfStaff(
            List<StaffAppointmentView> items, @Nullable String next) implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.APPOINTMENTS;
        }

        @Override
        public Stream<String> seenIds() {
            return StaffAppointmentView.seenIn(items);
        }
    }

    static Page page(int limit, @Nullable String after) {
        return new Page(limit, after);
    }

    /** Whole days of the clinic, both included; an open end is open. */
    static @Nullable TimeRange days(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
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
