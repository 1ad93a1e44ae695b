package com.prescripto.booking.clinic;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic this system runs for.
 *
 * @param zone in which its days begin and end and its times are shown, wherever server and browser are
 * @param currency of every fee
 */
@Validated
@ConfigurationProperties("prescripto.clinic")
public record Clinic(
        @NotBlank String name,
        @NotBlank String address,
        @NotBlank String phone,
        @NotBlank @Email String email,
        @NotNull ZoneId zone,
        @NotNull Currency currency) {}
