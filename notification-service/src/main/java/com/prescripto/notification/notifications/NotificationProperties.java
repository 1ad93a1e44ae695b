package com.prescripto.notification.notifications;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notifications are sent.
 *
 * @param lease how long a sender is left alone; longer than any mail conversation may last (the SMTP timeouts), or two
 *     senders could hand over the same mail
 * @param lookEvery how often it is looked for what is due by the clock
 * @param pause how long what is due by the clock waits after something was in its way
 * @param attempts how often it is handed over before it is given up
 */
@Validated
@ConfigurationProperties("prescripto.notifications")
record NotificationProperties(
        @DefaultValue("60s") @NotNull Duration lease,
        @DefaultValue("5s") @NotNull Duration lookEvery,
        @DefaultValue("10m") @NotNull Duration pause,
        @DefaultValue("8") @Min(1) int attempts) {}
