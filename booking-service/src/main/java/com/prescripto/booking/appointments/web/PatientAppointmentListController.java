package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.Appointments.When;
import com.prescripto.booking.appointments.PatientAppointments;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.patients.PatientId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of a patient's own appointments. */
@RestController
@RequestMapping("/api/appointments")
class PatientAppointmentListController {

    private final PatientAppointments appointments;
    private final AppointmentViews views;

    PatientAppointmentListController(PatientAppointments appointments, AppointmentViews views) {
        this.appointments = appointments;
        this.views = views;
    }

    @GetMapping
    AppointmentLists.OfPatient list(
            Actor actor,
            @RequestParam(defaultValue = "upcoming") @Pattern(regexp = "upcoming|past|cancelled") String when,
            @RequestParam(defaultValue = AppointmentLists.USUAL) @Min(1) @Max(AppointmentLists.MOST) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var found = appointments.list(
                new PatientId(actor.id()),
                When.valueOf(when.toUpperCase(Locale.ROOT)),
                AppointmentLists.page(limit, after));
        return new AppointmentLists.OfPatient(views.forPatient(found.items(), actor), found.next());
    }
}
