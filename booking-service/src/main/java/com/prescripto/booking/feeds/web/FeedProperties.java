package com.prescripto.booking.feeds.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often calendars may be read.
 *
 * @param perFeed how often one of them, within {@code every}
 * @param perNetwork how often from one network, within {@code every}; services that read for many people are one network
 * @param every how long it takes until all of that is there again
 */
@Validated
@ConfigurationProperties("prescripto.feeds")
record FeedProperties(
        @DefaultValue("30") @Min(1) int perFeed,
        @DefaultValue("300") @Min(1) int perNetwork,
        @DefaultValue("1m") @NotNull Duration every) {}
