package com.prescripto.booking.payments;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often payments that are not final are asked about.
 *
 * @param first when for the first time
 * @param slowest the longest wait between two times
 * @param until how long after an order was opened a payment of it may still come
 * @param watch how often kept money is held against its appointment, and what the provider knows of it
 * @param lease how long whoever looks at a bill has it alone; longer than the provider's timeouts together
 */
@Validated
@ConfigurationProperties("prescripto.payments.reconciler")
public record ReconcilerProperties(
        @DefaultValue("1m") @NotNull Duration first,
        @DefaultValue("1h") @NotNull Duration slowest,
        @DefaultValue("6d") @NotNull Duration until,
        @DefaultValue("30m") @NotNull Duration watch,
        @DefaultValue("2m") @NotNull Duration lease) {}
