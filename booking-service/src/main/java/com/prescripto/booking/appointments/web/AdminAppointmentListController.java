package com.prescripto.booking.appointments.web;

import com.prescripto.booking.appointments.FindAppointments;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.trail.Trail;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of everybody's appointments, for admins: on a screen, and to take away. */
@RestController
class AdminAppointmentListController {

    private final FindAppointments find;
    private final AppointmentViews views;
    private final AppointmentSheet sheet;
    private final Clinic clinic;
    private final Clock clock;
    private final Trail trail;

    AdminAppointmentListController(
            FindAppointments find,
            AppointmentViews views,
            AppointmentSheet sheet,
            Clinic clinic,
            Clock clock,
            Trail trail) {
        this.find = find;
        this.views = views;
        this.sheet = sheet;
        this.clinic = clinic;
        this.clock = clock;
        this.trail = trail;
    }

    /** Latest start first unless another order is asked for; the days are the clinic's. */
    @GetMapping("/api/admin/appointments")
    AppointmentLists.OfStaff list(
            Actor actor,
            @ParameterObject @Valid AppointmentFilter filter,
            @RequestParam(defaultValue = AppointmentLists.USUAL) @Min(1) @Max(AppointmentLists.MOST) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var search = find.search(filter.wanted(clinic.zone())).orElseThrow(AppointmentFilter::tooMany);
        var found = find.page(search, AppointmentLists.page(limit, after));
        return new AppointmentLists.OfStaff(views.forStaff(found.items(), actor), found.next());
    }

    /** The same as a table for a spreadsheet, at most 50,000 rows. */
    @GetMapping(path = "/api/admin/appointments.csv", produces = AppointmentSheet.MEDIA_TYPE)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void sheet(Actor actor, @ParameterObject @Valid AppointmentFilter filter, HttpServletResponse response)
            throws IOException {
        var search = find.search(filter.wanted(clinic.zone())).orElseThrow(AppointmentFilter::tooMany);
        sheet.write(search, () -> {
            trail.tell(filter.export(actor), actor);
            var name = "appointments-" + LocalDate.ofInstant(clock.instant(), clinic.zone()) + ".csv";
            response.setContentType(AppointmentSheet.MEDIA_TYPE);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            return response.getOutputStream();
        });
    }
}
