package com.prescripto.booking.directory.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.directory.DoctorDirectory;
import com.prescripto.booking.directory.web.DoctorViews.DoctorProfile;
import com.prescripto.booking.directory.web.DoctorViews.DoctorSummaries;
import com.prescripto.booking.directory.web.DoctorViews.DoctorSummary;
import com.prescripto.booking.directory.web.DoctorViews.OfferedDay;
import com.prescripto.booking.directory.web.DoctorViews.OfferedDays;
import com.prescripto.booking.directory.web.DoctorViews.Specialties;
import com.prescripto.booking.directory.web.DoctorViews.SpecialtyView;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.DoctorSearch;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import com.prescripto.booking.schedules.FindSlots;
import com.prescripto.booking.schedules.web.SlotView;
import com.prescripto.booking.schedules.web.VisitTypeView;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who can be seen, and when. Open to everybody. */
@RestController
class DirectoryController {

    private static final int MOST_DAYS = 31;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final DoctorDirectory directory;
    private final Doctors doctors;
    private final FindSlots findSlots;
    private final DirectoryCache cache;
    private final Clinic clinic;

    DirectoryController(
            DoctorDirectory directory, Doctors doctors, FindSlots findSlots, DirectoryCache cache, Clinic clinic) {
        this.directory = directory;
        this.doctors = doctors;
        this.findSlots = findSlots;
        this.cache = cache;
        this.clinic = clinic;
    }

    @GetMapping("/api/specialties")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Specialties.class)))
    ResponseEntity<byte[]> specialties() {
        return json(cache.get("specialties", () -> {
            var counts = doctors.countBySpecialty();
            return new Specialties(Arrays.stream(Specialty.values())
                    .map(one -> new SpecialtyView(one.name(), one.label(), counts.getOrDefault(one, 0L)))
                    .toList());
        }));
    }

    /** Doctors by name; every word of {@code q} begins a word of the name or the specialty. */
    @GetMapping("/api/doctors")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoctorSummaries.class)))
    ResponseEntity<byte[]> search(
            @RequestParam(required = false) @Nullable Specialty specialty,
            @RequestParam(required = false) @Size(max = 80) @Nullable String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            @RequestParam(required = false) @Size(max = 60) @Nullable String after) {
        var search = new DoctorSearch(specialty, q, false, after, limit);
        return json(cache.get(search.toString(), () -> {
            var found = directory.search(search).map(entry -> DoctorSummary.of(entry, clinic.zone()));
            return new DoctorSummaries(found.items(), found.next());
        }));
    }

    @GetMapping("/api/doctors/{id}")
    DoctorProfile one(@PathVariable String id) {
        return DoctorProfile.of(entry(id), clinic.zone());
    }

    /** Free slots from one day to another, both included; at most 31 days. */
    @GetMapping("/api/doctors/{id}/slots")
    OfferedDays slots(
            @PathVariable String id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String visitType) {
        if (from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR) {
            throw Refusal.invalid("/from", "is not a day of this age");
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw Refusal.invalid("/to", "is before the first day, or more than " + MOST_DAYS + " days later");
        }
        var entry = entry(id);
        var schedule = entry.schedule();
        var visit = visitType == null
                ? schedule.visitTypes().get(0)
                : schedule.visitType(visitType)
                        .orElseThrow(() -> Refusal.invalid("/visitType", "is not offered by this doctor"));
        var days = findSlots.between(entry.doctor(), schedule, visit, from, to).stream()
                .map(day -> new OfferedDay(
                        day.date(),
                        day.slots().stream()
                                .map(slot -> SlotView.of(slot, clinic.zone()))
                                .toList()))
                .toList();
        return new OfferedDays(
                clinic.zone().getId(), VisitTypeView.of(visit, entry.doctor().fee()), days);
    }

    private DoctorDirectory.Entry entry(String id) {
        return directory.find(new DoctorId(id)).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
