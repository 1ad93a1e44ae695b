package com.prescripto.notification.platform;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where booking-service is and how long it may take.
 *
 * @param url its base address, without a path
 * @param connectTimeout how long a connection may take to open
 * @param readTimeout how long the whole answer may take
 */
@Validated
@ConfigurationProperties("prescripto.booking")
public record BookingProperties(
        @NotNull URI url,
        @DefaultValue("1s") @NotNull Duration connectTimeout,
        @DefaultValue("3s") @NotNull Duration readTimeout) {}
