package com.prescripto.booking.patients.web;

import com.prescripto.booking.patients.Patient;
import com.prescripto.booking.patients.PatientSearch;
import com.prescripto.booking.patients.Patients;
import com.prescripto.booking.trail.AboutPatients;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clinic's patients, for its admins to find. */
@RestController
class AdminPatientsController {

    private final Patients patients;

    AdminPatientsController(Patients patients) {
        this.patients = patients;
    }

    /** A patient in a list: no more than it takes to tell them from another. */
    @Schema(name = "PatientSummary")
    record PatientSummary(String id, String name, @Nullable String phone, boolean erased) {
        static PatientSummary of(Patient patient) {
            return new PatientSummary(patient.id().value(), patient.name(), patient.phone(), patient.isErased());
        }
    }

    @Schema(name = "PatientSummaries")
    record PatientSummaries(
            List<PatientSummary> items, @Nullable String next) implements AboutPatients {
        @Override
        public Shown shown() {
            return Shown.PATIENTS;
        }

        @Override
        public Stream<String> seenIds() {
            return items.stream().map(PatientSummary::id);
        }
    }

    /** By name; every word of {@code q} begins a word of it. */
    @GetMapping("/api/admin/patients")
    PatientSummaries list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 64) String after) {
        var found = patients.search(new PatientSearch(q, after, limit)).map(PatientSummary::of);
        return new PatientSummaries(found.items(), found.next());
    }
}
