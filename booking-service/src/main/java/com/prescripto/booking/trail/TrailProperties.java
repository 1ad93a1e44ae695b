package com.prescripto.booking.trail;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the trail is kept.
 *
 * @param window what is seen within it is told as one event
 */
@Validated
@ConfigurationProperties("prescripto.trail")
record TrailProperties(@DefaultValue("1m") @NotNull Duration window) {}
