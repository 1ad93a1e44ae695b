package com.prescripto.notification.notifications;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When doctors are told of their day, by the clinic's clock.
 *
 * @param at not before this time
 * @param until nor from this one on, whether nobody could do it before or there was nothing to tell
 * @param lookEvery how often it is looked whether the time has come, and then who has visits by now
 */
@Validated
@ConfigurationProperties("prescripto.notifications.agenda")
record AgendaProperties(
        @DefaultValue("06:00") @NotNull LocalTime at,
        @DefaultValue("12:00") @NotNull LocalTime until,
        @DefaultValue("1m") @NotNull Duration lookEvery) {}
