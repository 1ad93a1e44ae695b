package com.prescripto.booking.accounts.security;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much hashing passwords may cost.
 *
 * @param atOnce so many at once; each takes 19 MiB and a core for some tens of milliseconds
 * @param patience how long one more waits for its turn before it is refused
 */
@Validated
@ConfigurationProperties("prescripto.passwords")
record PasswordProperties(
        @DefaultValue("2") @Min(1) int atOnce,
        @DefaultValue("3s") @NotNull Duration patience) {}
