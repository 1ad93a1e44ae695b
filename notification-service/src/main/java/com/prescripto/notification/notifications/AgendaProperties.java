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
 * @param until nor after this one, when nobody could do it before
 * @param lookEvery how often it is looked whether the time has come
 */
@Validated
@ConfigurationProperties("prescripto.notifications.agenda")
record AgendaProperties(
        @DefaultValue("06:00") @NotNull LocalTime at,
        @DefaultValue("12:00") @NotNull LocalTime until,
        @DefaultValue("1m") @NotNull Duration lookEvery) {}
