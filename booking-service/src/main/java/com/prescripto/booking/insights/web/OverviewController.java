package com.prescripto.booking.insights.web;

import com.prescripto.booking.appointments.web.AppointmentViews;
import com.prescripto.booking.appointments.web.StaffAppointmentView;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.insights.OverviewNumbers;
import com.prescripto.booking.insights.ReadOverview;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.kernel.Money;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboards' numbers. */
@RestController
class OverviewController {

    private final ReadOverview overview;
    private final AppointmentViews views;

    OverviewController(ReadOverview overview, AppointmentViews views) {
        this.overview = overview;
        this.views = views;
    }

    /** A doctor's dashboard; earnings are what was paid for their visits and is not about to go back. */
    record DoctorOverview(
            long appointments,
            long patients,
            Money earnings,
            List<StaffAppointmentView> today,
            List<StaffAppointmentView> latest)
            implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.OVERVIEW;
        }

        @Override
        public Stream<String> seenIds() {
            return Stream.of(today, latest).flatMap(StaffAppointmentView::seenIn);
        }
    }

    /** The clinic's dashboard; earnings are what was paid for visits and is not about to go back. */
    record AdminOverview(
            long doctors,
            long patients,
            long appointments,
            Money earnings,
            Today today,
            List<BookedOnDay> bookedPerDay,
            List<StaffAppointmentView> latest)
            implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.OVERVIEW;
        }

        @Override
        public Stream<String> seenIds() {
            return StaffAppointmentView.seenIn(latest);
        }
    }

    /** How many of the visits that start today stand how. */
    @Schema(name = "TodayByStatus")
    record Today(long booked, long arrived, long completed, long noShow, long cancelled) {
        static Today of(OverviewNumbers.Today today) {
            return new Today(today.booked(), today.arrived(), today.completed(), today.noShow(), today.cancelled());
        }
    }

    /** How many appointments were booked on a day. */
    @Schema(name = "BookedOnDay")
    record BookedOnDay(LocalDate date, long booked) {}

    @GetMapping("/api/doctor/overview")
    DoctorOverview ofDoctor(Actor actor) {
        var numbers = overview.ofDoctor(new DoctorId(actor.id()));
        return new DoctorOverview(
                numbers.appointments(),
                numbers.patients(),
                numbers.earnings(),
                views.forStaff(numbers.today(), actor),
                views.forStaff(numbers.latest(), actor));
    }

    @GetMapping("/api/admin/overview")
    AdminOverview ofClinic(Actor actor) {
        var shown = overview.ofClinic();
        var numbers = shown.numbers();
        return new AdminOverview(
                numbers.doctors(),
                numbers.patients(),
                numbers.appointments(),
                numbers.earnings(),
                Today.of(numbers.today()),
                numbers.bookedPerDay().stream()
                        .map(day -> new BookedOnDay(day.date(), day.booked()))
                        .toList(),
                views.forStaff(shown.latest(), actor));
    }
}
