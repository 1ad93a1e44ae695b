package com.prescripto.notification.notifications;

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
 */
@Validated
@ConfigurationProperties("prescripto.notifications")
record NotificationProperties(@DefaultValue("60s") @NotNull Duration lease) {}
