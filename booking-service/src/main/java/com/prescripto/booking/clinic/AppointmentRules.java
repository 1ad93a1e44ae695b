package com.prescripto.booking.clinic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clinic handles appointments. Everybody may know it, so it stands beside the clinic.
 *
 * @param holdFor how long a slot is held for a patient who has to pay first
 * @param holds how many slots a patient can hold at a time
 * @param undoFor how long what was recorded about a patient's coming can be taken back
 */
@Validated
@ConfigurationProperties("prescripto.appointments")
public record AppointmentRules(
        @DefaultValue("10m") @NotNull Duration holdFor,
        @DefaultValue("2") @Min(1) @Max(20) int holds,
        @DefaultValue("15m") @NotNull Duration undoFor) {}
