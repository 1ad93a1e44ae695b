package com.prescripto.booking.clinic.web;

import com.prescripto.booking.clinic.AppointmentRules;
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
    private final AppointmentRules rules;

    ClinicController(Clinic clinic, AppointmentRules rules) {
        this.clinic = clinic;
        this.rules = rules;
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
                        clinic.currency().getCurrencyCode(),
                        PolicyView.of(clinic.policy()),
                        rules.holdFor().toMinutes()));
    }

    /**
     * The clinic.
     *
     * @param holdMinutes how long a time that has to be paid first is held for a patient
     */
    @Schema(name = "Clinic")
    record ClinicView(
            String name,
            String address,
            String phone,
            String email,
            String zone,
            String currency,
            PolicyView policy,
            long holdMinutes) {}

    /** What cancelling and moving mean for a visit that is booked now. */
    @Schema(name = "ClinicPolicy")
    record PolicyView(long freeCancellationMinutes, int lateRefundPercent, long moveUntilMinutes, int moves) {
        static PolicyView of(Clinic.Policy policy) {
            return new PolicyView(
                    policy.freeCancellation().toMinutes(),
                    policy.lateRefundPercent(),
                    policy.moveUntil().toMinutes(),
                    policy.moves());
        }
    }
}
