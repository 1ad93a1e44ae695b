package com.prescripto.booking.clinic.web;

import com.prescripto.booking.clinic.Clinic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ClinicController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Clinic clinic;

    ClinicController(Clinic clinic) {
        this.clinic = clinic;
    }

    /** What everybody may know about the clinic. */
    @GetMapping("/api/clinic")
    ResponseEntity<ClinicView> clinic() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new ClinicView(
                        clinic.name(),
                        clinic.address(),
                        clinic.phone(),
                        clinic.email(),
                        clinic.zone().getId(),
                        clinic.currency().getCurrencyCode()));
    }

    @Schema(name = "Clinic")
    record ClinicView(String name, String address, String phone, String email, String zone, String currency) {}
}
