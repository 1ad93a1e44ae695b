package com.prescripto.booking.outbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How facts are relayed.
 *
 * @param firstLease how long the writer has to send a fact itself before the sweep may take it
 * @param lease how long a sweeping relay keeps an aggregate to itself; longer than both brokers' timeouts together
 * @param retryAfter how long what could not be sent waits for the next try
 * @param retryAtMost how long at most, when nobody has taken anything for long: it waits twice as long each time
 * @param workers how many aggregates are relayed at once
 * @param queue how many may wait for a worker; what does not fit is left to the sweep
 * @param mostUnsent how many unsent facts an aggregate may carry; with these nobody changes it until one was
 *     sent, and with ten times as many not even the service itself
 */
@Validated
@ConfigurationProperties("prescripto.outbox")
public record OutboxProperties(
        @DefaultValue("5s") @NotNull Duration firstLease,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration retryAfter,
        @DefaultValue("30s") @NotNull Duration retryAtMost,
        @DefaultValue("8") @Min(1) int workers,
        @DefaultValue("10000") @Min(1) int queue,
        @DefaultValue("100") @Min(2) int mostUnsent) {}
