package com.prescripto.booking.directory.web;

import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.directory.DirectorySearch;
import com.prescripto.booking.directory.DirectorySearch.Order;
import com.prescripto.booking.directory.DoctorDirectory;
import com.prescripto.booking.directory.web.DoctorViews.DoctorProfile;
import com.prescripto.booking.directory.web.DoctorViews.DoctorSummaries;
import com.prescripto.booking.directory.web.DoctorViews.DoctorSummary;
import com.prescripto.booking.directory.web.DoctorViews.LanguageView;
import com.prescripto.booking.directory.web.DoctorViews.LanguagesView;
import com.prescripto.booking.directory.web.DoctorViews.Specialties;
import com.prescripto.booking.directory.web.DoctorViews.SpecialtyView;
import com.prescripto.booking.doctors.DoctorId;
import com.prescripto.booking.doctors.Doctors;
import com.prescripto.booking.doctors.Specialty;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
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

    private final DoctorDirectory directory;
    private final Doctors doctors;
    private final DirectoryCache cache;
    private final Clinic clinic;
    private final Clock clock;

    DirectoryController(DoctorDirectory directory, Doctors doctors, DirectoryCache cache, Clinic clinic, Clock clock) {
        this.directory = directory;
        this.doctors = doctors;
        this.cache = cache;
        this.clinic = clinic;
        this.clock = clock;
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

    /** What doctors speak, by name. */
    @GetMapping("/api/languages")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LanguagesView.class)))
    ResponseEntity<byte[]> languages() {
        return json(cache.get(
                "languages",
                () -> new LanguagesView(doctors.countByLanguage().entrySet().stream()
                        .map(one -> new LanguageView(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(LanguageView::name, String.CASE_INSENSITIVE_ORDER))
                        .toList())));
    }

    /**
     * Doctors by name, by their next free time or by fee. Every word of {@code q} begins a word of the name or the
     * specialty; with {@code from} or {@code to} only those with a free slot on such a day, and their first times then.
     */
    @GetMapping("/api/doctors")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DoctorSummaries.class)))
    ResponseEntity<byte[]> search(
            @RequestParam(required = false) @Nullable Specialty specialty,
            @RequestParam(required = false) @Size(max = 80) @Nullable String q,
            @RequestParam(required = false) @Size(max = 40) @Nullable String language,
            @RequestParam(required = false) @PositiveOrZero @Nullable Long feeMost,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "name") @Pattern(regexp = "name|soonest|fee") String sort,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            @RequestParam(required = false) @Size(max = 100) @Nullable String after) {
        var window = DayWindow.of(from, to, LocalDate.ofInstant(clock.instant(), clinic.zone()));
        var order = Order.valueOf(sort.toUpperCase(Locale.ROOT));
        var search = new DirectorySearch(specialty, q, language, feeMost, window, order, after, limit);
        return json(cache.get(search.toString(), () -> {
            var found = directory.search(search).map(entry -> DoctorSummary.of(entry, clinic.zone()));
            return new DoctorSummaries(found.items(), found.next());
        }));
    }

    @GetMapping("/api/doctors/{id}")
    DoctorProfile one(@PathVariable String id) {
        return directory
                .find(new DoctorId(id))
                .map(entry -> DoctorProfile.of(entry, clinic.zone()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
