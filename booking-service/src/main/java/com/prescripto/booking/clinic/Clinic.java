package com.prescripto.booking.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The clinic this system runs for.
 *
 * @param zone in which its days begin and end and its times are shown, wherever server and browser are
 * @param currency of every fee
 * @param policy what a patient may do with an appointment that is booked from now on
 */
@Validated
@ConfigurationProperties("prescripto.clinic")
public record Clinic(
        @NotBlank String name,
        @NotBlank String address,
        @NotBlank String phone,
        @NotBlank @Email String email,
        @NotNull ZoneId zone,
        @NotNull Currency currency,
        @DefaultValue @NotNull @Valid Policy policy) {

    /**
     * What cancelling and moving mean for a patient. Each appointment keeps the one it was booked under. The times are
     * real time between two moments: 24 hours are 24 hours on the night the clocks change too.
     *
     * @param freeCancellation how long before the start cancelling is free
     * @param lateRefundPercent the share of the fee that goes back when it is cancelled later than that
     * @param moveUntil how long before the start it can be moved
     * @param moves how often it can be moved
     */
    public record Policy(
            @DefaultValue("24h") @NotNull Duration freeCancellation,
            @DefaultValue("50") @Min(0) @Max(100) int lateRefundPercent,
            @DefaultValue("2h") @NotNull Duration moveUntil,
            @DefaultValue("3") @Min(0) int moves) {

        /** What a clinic has that says nothing else. */
        public static final Policy STANDARD = new Policy(Duration.ofHours(24), 50, Duration.ofHours(2), 3);
    }
}
