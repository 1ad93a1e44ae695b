package com.prescripto.booking.accounts.security;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may try.
 *
 * @param perAccount tries to sign in to one account from one network, within {@code every}
 * @param perNetwork tries to sign in or register, and wishes for mails, from one network, within {@code every}
 * @param every how long it takes until all tries are there again
 * @param mails wishes for a mail to one address from one network, within {@code mailsEvery}
 * @param mailsEvery how long it takes until all of these are there again
 */
@Validated
@ConfigurationProperties("prescripto.throttle")
record ThrottleProperties(
        @DefaultValue("10") @Min(1) int perAccount,
        @DefaultValue("100") @Min(1) int perNetwork,
        @DefaultValue("1m") @NotNull Duration every,
        @DefaultValue("5") @Min(1) int mails,
        @DefaultValue("15m") @NotNull Duration mailsEvery) {}
